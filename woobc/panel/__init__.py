"""The control panel: what the commands show and do, in a browser. It has no rules of its own."""
