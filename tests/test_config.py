"""The hardened configuration, as it is in force in a running server."""

import http.client
import json
import subprocess

import pytest

from tests.serving import free_port, running

EXPECTED = {
    "server.address": "127.0.0.1",
    "server.allowedHosts": ["localhost", "127.0.0.1"],
    "server.enableCORS": True,
    "server.corsAllowedOrigins": [],
    "server.enableXsrfProtection": True,
    "server.xsrfCookieSameSite": "strict",
    "server.maxUploadSize": 50,
    "server.maxMessageSize": 50,
    "server.enableStaticServing": False,
    "server.enableAgentApi": False,
    "server.fileWatcherType": "none",
    "server.runOnSave": False,
    "server.disconnectedSessionTTL": 600,
    "server.showEmailPrompt": False,
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "client.disableDataExport": True,
    "runner.postScriptGC": False,
    "runner.magicEnabled": False,
    "theme.light.textColor": "#101820",
    "theme.dark.textColor": "#eef3f6",
}


@pytest.fixture(scope="module")
def server():
    port = free_port()
    with running(["tests/served_config.py"], port) as process:
        yield port, process


def option(process: subprocess.Popen[str], name: str) -> object:
    process.stdin.write(f"{name}\n")
    process.stdin.flush()
    for line in process.stdout:
        if line.startswith("OPTION "):
            return json.loads(line.removeprefix("OPTION "))
    raise AssertionError(f"the server ended before it told {name}")


@pytest.mark.parametrize("name", EXPECTED)
def test_the_running_server_uses_the_hardened_value(server, name):
    _, process = server

    assert option(process, name) == EXPECTED[name]


def handshake(port: int, **headers: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.putrequest("GET", "/_stcore/stream", skip_host=True)
        sent = {
            "Host": f"127.0.0.1:{port}",
            "Origin": f"http://127.0.0.1:{port}",
            "Connection": "Upgrade",
            "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Protocol": "streamlit",
        } | headers
        for name, value in sent.items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection.getresponse().status
    finally:
        connection.close()


def test_a_page_of_the_same_server_may_open_a_session(server):
    port, _ = server

    assert handshake(port) == 101


def test_a_page_of_another_site_may_not_open_a_session(server):
    port, _ = server

    assert handshake(port, Origin="http://situs-lain.example") == 403


def test_a_rebound_host_name_may_not_open_a_session(server):
    port, _ = server

    assert handshake(port, Host="situs-lain.example") in {400, 403}
