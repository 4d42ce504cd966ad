"""Who is asking, and whether this browser may: sessions, the tokens of forms, the proxy's word, and patience with passwords."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
from collections import OrderedDict
from datetime import datetime, timedelta

from msgspec import Struct

from woobc.core.clock import Clock
from woobc.core.config.values import PanelConfig
from woobc.panel.users import User, Users

MOST_SESSIONS = 1000
FREE_TRIES = 4
LONGEST_WAIT = timedelta(seconds=60)
FORGOTTEN_AFTER = timedelta(minutes=15)
MOST_NAMES = 10_000
"""Names whose wrong passwords are counted; the oldest make room."""
MOST_WRONG_A_MINUTE = 60
"""Of all names together: guesses spread over many names are slowed down, too."""
PROXY_SECRET_HEADER = "X-Woobc-Proxy-Secret"


class Visitor(Struct, frozen=True):
    """A person who is let in. `form_key` makes the tokens of this person's forms; `token` is empty where a proxy signed in."""

    user: User
    form_key: bytes
    token: str = ""

    def form_token(self, path: str) -> str:
        """What a form that goes to `path` has to bring along; of no use for another form or person."""
        return token_for(self.form_key, path)


class _Session(Struct, frozen=True):
    name: str
    version: str
    until: datetime
    form_key: bytes


class Sessions:
    """In memory, under a hash of the cookie's value. A restart of the panel ends them all, a change of the user that one's."""

    def __init__(self, users: Users, clock: Clock, length: timedelta) -> None:
        self._users, self._clock, self._length = users, clock, length
        self._sessions: OrderedDict[bytes, _Session] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, user: User) -> str:
        """A new session; the value of its cookie, which no browser had before."""
        token = secrets.token_urlsafe(32)
        session = _Session(user.name, user.version, self._clock.now() + self._length, secrets.token_bytes(32))
        with self._lock:
            self._sessions[_hashed(token)] = session
            while len(self._sessions) > MOST_SESSIONS:
                self._sessions.popitem(last=False)
        return token

    def find(self, token: str) -> Visitor | None:
        key = _hashed(token)
        session = self._sessions.get(key)
        if session is None:
            return None
        user = self._users.find(session.name)
        if self._clock.now() >= session.until or user is None or user.version != session.version:
            self.end(token)
            return None
        return Visitor(user, session.form_key, token)

    def end(self, token: str) -> None:
        with self._lock:
            self._sessions.pop(_hashed(token), None)


class Proxy:
    """The word of a proxy that signs people in: believed over the socket, which is closed to other users, or with the secret."""

    def __init__(self, config: PanelConfig, users: Users) -> None:
        self._config, self._users = config, users
        self._secret = config.proxy_secret.reveal().encode() if config.proxy_secret else b""
        self._key = secrets.token_bytes(32)

    def visitor(self, name: str, shown_secret: str) -> Visitor | None:
        """The user the proxy named, if it is one and the proxy may name any."""
        if not self._config.user_header or not name:
            return None
        is_known = hmac.compare_digest(shown_secret.encode("utf-8", "replace"), self._secret)
        if self._secret and not is_known:
            return None
        if not self._secret and not self._config.socket:
            return None
        user = self._users.find(name)
        return Visitor(user, token_for(self._key, f"{user.name} {user.version}").encode()) if user else None


class Patience:
    """How long a name has to wait after wrong passwords: not at all at first, then longer and longer, to a minute."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wrong: OrderedDict[str, tuple[int, datetime]] = OrderedDict()
        self._lately: list[datetime] = []
        self._lock = threading.Lock()

    def wait_s(self, key: str) -> int:
        """Seconds until the next try; 0 if it may be now."""
        now = self._clock.now()
        with self._lock:
            count, last = self._wrong.get(key, (0, now))
            if now - last > FORGOTTEN_AFTER:
                count = 0
            span = (
                min(LONGEST_WAIT, timedelta(seconds=2 ** max(0, count - FREE_TRIES))) if count >= FREE_TRIES else None
            )
            waits = [last + span - now] if span else []
            self._lately = [each for each in self._lately if now - each < timedelta(minutes=1)]
            if len(self._lately) >= MOST_WRONG_A_MINUTE:
                waits.append(self._lately[0] + timedelta(minutes=1) - now)
        return max((int(wait.total_seconds()) + 1 for wait in waits if wait > timedelta()), default=0)

    def was_wrong(self, key: str) -> None:
        now = self._clock.now()
        with self._lock:
            count, last = self._wrong.pop(key, (0, now))
            self._wrong[key] = ((0 if now - last > FORGOTTEN_AFTER else count) + 1, now)
            self._lately.append(now)
            while len(self._wrong) > MOST_NAMES:
                self._wrong.popitem(last=False)

    def was_right(self, key: str) -> None:
        with self._lock:
            self._wrong.pop(key, None)


def _hashed(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()


def token_for(key: bytes, text: str) -> str:
    """Of no use for another text, and not to be made without the key."""
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def same(one: str, other: str) -> bool:
    """Compared in a time that tells nothing."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
