from __future__ import annotations

import datetime as dt
import random
import uuid

from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations.identity import uuid7

MOMENTS = st.datetimes(dt.datetime(1970, 1, 2), dt.datetime(2500, 1, 1), timezones=st.just(dt.UTC))  # noqa: DTZ001, the strategy adds the zone


@given(MOMENTS, st.integers())
def test_an_id_is_a_uuid_of_version_7_that_holds_its_time(moment: dt.datetime, seed: int) -> None:
    made = uuid.UUID(uuid7(moment, random.Random(seed)))  # noqa: S311, an id is no secret
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(moment.timestamp() * 1000)


@given(MOMENTS, st.integers(min_value=1, max_value=10**9))
def test_later_ids_sort_later(moment: dt.datetime, milliseconds: int) -> None:
    rng = random.Random(0)  # noqa: S311, an id is no secret
    assert uuid7(moment, rng) < uuid7(moment + dt.timedelta(milliseconds=milliseconds), rng)


def test_ids_of_one_moment_differ() -> None:
    rng = random.Random(1)  # noqa: S311, an id is no secret
    moment = dt.datetime(2025, 9, 18, tzinfo=dt.UTC)
    assert len({uuid7(moment, rng) for _ in range(1000)}) == 1000
