"""Proof of the promises: the jobs as real processes, killed, suspended and run beside each other, judged from outside."""
