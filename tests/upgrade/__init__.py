"""Files of released schema versions, kept as `v1.sql` and so on, and what becomes of them under this version.

A new schema version needs three things: a migration `m003_…` that ends with `PRAGMA user_version = 3`, `SCHEMA_VERSION = 3`,
and its dump, which `python -m tests.upgrade` writes. The tests find the dump by its name. A dump of a released version is never
written again; while a version is not released, its migration grows and its dump is written anew.
"""
