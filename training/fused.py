"""The trained network as it is shipped: one window, like matrices joined, attention one operator."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.builds import MINILM
from training.encoder import Layer
from training.network import Network

OUTPUTS = ("arcs", "dependent", "head", "upos", "xpos", "feats", "lemma", "names", "starts")
_TAGS = ("upos", "xpos", "feats", "lemma")


class Attention(torch.autograd.Function):  # type: ignore[misc]
    """Self-attention that exports as the runtime's own operator."""

    @staticmethod
    def forward(_: Any, x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
        """Attend over [1, L, W] with query, key and value weights side by side, [W, 3 W]."""
        size, length, _width = x.shape
        parts = (x @ weight + bias).split(MINILM.width, -1)
        q, k, v = (t.reshape(size, length, MINILM.heads, -1).transpose(1, 2) for t in parts)
        mixed = functional.scaled_dot_product_attention(q, k, v)
        return mixed.transpose(1, 2).reshape(size, length, MINILM.width)

    @staticmethod
    def symbolic(g: Any, x: Any, weight: Any, bias: Any) -> Any:
        """The operator in ONNX."""
        out = g.op("com.microsoft::Attention", x, weight, bias, num_heads_i=MINILM.heads)
        out.setType(x.type())
        return out


class Joined(nn.Module):  # type: ignore[misc]
    """Several linear maps of one input as one."""

    def __init__(self, *maps: nn.Linear) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.cat([m.weight.detach() for m in maps]).T.contiguous())
        biases = [m.bias.detach() if m.bias is not None else torch.zeros(m.out_features) for m in maps]
        self.bias = nn.Parameter(torch.cat(biases))
        self.widths = [m.out_features for m in maps]

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        """What each map makes of x."""
        out: tuple[Tensor, ...] = (x @ self.weight + self.bias).split(self.widths, -1)
        return out


class FusedLayer(nn.Module):  # type: ignore[misc]
    """A transformer layer without dropout."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer
        self.inward = Joined(layer.query, layer.key, layer.value)

    def forward(self, x: Tensor) -> Tensor:
        """Read [1, L, W]."""
        layer = self.layer
        x = layer.norm(x + layer.output(Attention.apply(x, self.inward.weight, self.inward.bias)))
        out: Tensor = layer.last_norm(x + layer.down(functional.gelu(layer.up(x))))
        return out


class OneWindow(nn.Module):  # type: ignore[misc]
    """The network for one window: tags chosen, the rest as scores, in the order of `OUTPUTS`."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        n = network
        self.encoder, self.pair, self.bias = n.encoder, n.arc_pair, n.arc_bias
        self.mix = nn.Parameter(torch.softmax(n.mix.detach(), -1))
        self.layers = nn.ModuleList(FusedLayer(layer) for layer in n.encoder.layers)
        tags = [n.tags[kind] for kind in _TAGS]
        self.syntax = Joined(n.arc_dependent, n.arc_head, n.relation_dependent, n.relation_head, *tags)
        self.other = Joined(n.name_inner, n.starts)
        self.names = n.names

    def forward(self, pieces: Tensor, layout: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """Pieces and layout are [1, L]; first and last [N]; the root is word 0."""
        words = self._words(pieces, layout, first, last)
        below, above, dependent, head, *tags = self.syntax(words[0])
        below, above = functional.gelu(below), functional.gelu(above)
        arcs = below @ self.pair @ above.T + self.bias(above).T
        inner, starts = self.other(words[1])
        chosen = [scores.argmax(-1) for scores in tags]
        return arcs, dependent, head, *chosen, self.names(functional.relu(inner)), starts[:, 1] - starts[:, 0]

    def _words(self, pieces: Tensor, layout: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """The words [2, N, W] as the syntax heads and as the others see them."""
        encoder = self.encoder
        place = encoder.place.weight[: pieces.shape[1]]
        x = encoder.norm(encoder.word(pieces) + place + encoder.layout(layout))
        states = [x]
        for layer in self.layers:
            states.append(x := layer(x))
        stacked = torch.cat(states).reshape(len(states), -1)
        mixed = (self.mix @ stacked).reshape(2, -1, MINILM.width)
        return 0.5 * (mixed[:, first] + mixed[:, last])
