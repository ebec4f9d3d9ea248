"""How precisely matrices are multiplied."""

from __future__ import annotations

import functools

import torch


@functools.cache
def multiplies_short(device: str) -> bool:
    """Whether the device multiplies matrices of bfloat16 by itself: some twice as fast there, no faster elsewhere."""
    return device != "cpu" or bool(torch.cpu.get_capabilities().get("amx_bf16"))
