// The roster: everybody and every post, sent once as gzip and shared by all boards of the page.

const arrived = new Map();

async function unpack(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

function slot(id) {
  if (!arrived.has(id)) {
    let settle;
    const promise = new Promise((resolve) => (settle = resolve));
    arrived.set(id, { promise, settle });
  }
  return arrived.get(id);
}

/** Keep the roster that the carrier component was given. */
export async function keepRoster(bytes) {
  const roster = await unpack(bytes);
  slot(roster.id).settle(roster);
}

/** Wait for the roster with this id. */
export const rosterReady = (id) => slot(id).promise;
