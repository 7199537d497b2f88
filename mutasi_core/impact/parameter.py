"""The parameters of the impact model: priors with range and source, valid from a date."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("parameters.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """A lognormal belief about one parameter.

    Attributes:
        name: What it means, in Indonesian.
        unit: Its unit, in Indonesian.
        median: Middle of the belief, in that unit.
        p10: Tenth percentile.
        p90: Ninetieth percentile.
        no_effect: Chance of exactly no effect, 0 to 1.
        source: The findings it rests on, in Indonesian.
    """

    name: str
    unit: str
    median: float
    p10: float
    p90: float
    no_effect: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """One fixed number of the model, with its unit and source in Indonesian."""

    name: str
    unit: str
    value: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """Every number of the model on one date; the symbols are those of its formula."""

    beta_s: Prior
    beta_c: Prior
    beta_d: Prior
    beta_h: Prior
    delta: Prior
    tau: Prior
    lambda_: Prior
    widening: Constant
    sd_respondent: Constant
    citywide_gain: Constant
    staff_elements: Constant

    @property
    def priors(self) -> tuple[Prior, ...]:
        """The priors in the order in which their draws are made."""
        return (
            self.beta_s,
            self.beta_c,
            self.beta_d,
            self.beta_h,
            self.delta,
            self.tau,
            self.lambda_,
        )


@cache
def parameters(on: date) -> Parameters:
    """Give the parameters in force; before the first row, the first row.

    They are judgements, not law: a date before the oldest row has no older judgement to use.
    """
    with FILE.open("rb") as file:
        table = tomllib.load(file)
    return Parameters(
        **{
            "lambda_" if name == "lambda" else name: _in_force(entry, on)
            for name, entry in table.items()
        }
    )


def _in_force(entry: dict[str, Any], on: date) -> Any:  # noqa: ANN401 (Prior or Constant by field)
    rows = sorted(entry["values"], key=lambda row: row["since"])
    row = next((row for row in reversed(rows) if row["since"] <= on), rows[0])
    fields = {name: value for name, value in row.items() if name != "since"}
    kind = Prior if "median" in row else Constant
    return kind(name=entry["name"], unit=entry["unit"], **fields)
