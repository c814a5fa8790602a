"""Makes the model files in this folder with PyTorch's own exporter: `python make.py`.

Needs torch (the `bench` extra) and onnx. The networks are small but written the way such networks
are written elsewhere: queries, keys and values in one product or in three, attention by hand or by
PyTorch's own function, products on flattened places, rotary positions by turning halves.
"""

import math
import warnings
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

HERE = Path(__file__).parent
WIDTH, HEADS, PLACES, VOCABULARY = 12, 3, 8, 13


class ByHand(nn.Module):
    """Causal attention with a mask kept as a buffer."""

    def __init__(self, linear):
        super().__init__()
        self.qkv, self.out = linear(WIDTH, 3 * WIDTH), linear(WIDTH, WIDTH)
        self.register_buffer("mask", torch.tril(torch.ones(1, 1, PLACES, PLACES)))

    def split(self, x):
        batch, places, width = x.shape
        parts = self.qkv(x).split(width, dim=2)
        return [p.view(batch, places, HEADS, width // HEADS).transpose(1, 2) for p in parts]

    def join(self, mixed):
        batch, _, places, _ = mixed.shape
        return self.out(mixed.transpose(1, 2).contiguous().view(batch, places, WIDTH))

    def forward(self, x):
        q, k, v = self.split(x)
        places = x.shape[1]
        scores = (q @ k.transpose(-2, -1)) * (1.0 / math.sqrt(k.size(-1)))
        scores = scores.masked_fill(self.mask[:, :, :places, :places] == 0, float("-inf"))
        return self.join(torch.softmax(scores, dim=-1) @ v)


class ByTorch(ByHand):
    """The same by PyTorch's own function."""

    def forward(self, x):
        return self.join(F.scaled_dot_product_attention(*self.split(x), is_causal=True))


class Flattened(nn.Module):
    """A linear map stored inputs × outputs, applied to all places laid under each other."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(inputs, outputs) * 0.3)
        self.bias = nn.Parameter(torch.randn(outputs) * 0.1)

    def forward(self, x):
        size = (*x.size()[:-1], self.weight.shape[1])
        return torch.addmm(self.bias, x.view(-1, x.size(-1)), self.weight).view(size)


class Block(nn.Module):
    def __init__(self, attention, linear, bend):
        super().__init__()
        self.norm_1, self.norm_2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.attention = attention(linear)
        self.wide, self.narrow, self.bend = linear(WIDTH, 40), linear(40, WIDTH), bend

    def forward(self, x):
        x = x + self.attention(self.norm_1(x))
        return x + self.narrow(self.bend(self.wide(self.norm_2(x))))


class Gpt(nn.Module):
    def __init__(self, attention, linear, bend):
        super().__init__()
        self.tokens, self.places = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.blocks = nn.ModuleList(Block(attention, linear, bend) for _ in range(2))
        self.norm, self.head = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, VOCABULARY, bias=False)
        self.head.weight = self.tokens.weight

    def forward(self, ids):
        x = self.tokens(ids) + self.places(torch.arange(ids.size(1)))
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x))


def gelu_by_tanh(x):
    return 0.5 * x * (1.0 + torch.tanh(math.sqrt(2.0 / math.pi) * (x + 0.044715 * x.pow(3.0))))


class LlamaLike(nn.Module):
    """One block: RMS norm, rotary positions, two key-value heads for four, a gated middle."""

    def __init__(self, width=16, heads=4, answering=2):
        super().__init__()
        self.heads, self.answering = heads, answering
        size = width // heads
        self.tokens = nn.Embedding(VOCABULARY, width)
        self.scale = nn.Parameter(torch.rand(width) + 0.5)
        self.q, self.o = (nn.Linear(width, width, bias=False) for _ in range(2))
        self.k, self.v = (nn.Linear(width, answering * size, bias=False) for _ in range(2))
        self.gate, self.up = (nn.Linear(width, 24, bias=False) for _ in range(2))
        self.down = nn.Linear(24, width, bias=False)
        speed = 1 / 10_000 ** (torch.arange(0, size, 2) / size)
        angle = torch.outer(torch.arange(PLACES).float(), speed).repeat(1, 2)
        self.register_buffer("cos", angle.cos())
        self.register_buffer("sin", angle.sin())

    def norm(self, x):
        return self.scale * (x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-5))

    def turn(self, x):
        a, b = x.chunk(2, dim=-1)
        return x * self.cos + torch.cat((-b, a), -1) * self.sin

    def forward(self, ids):
        x = self.tokens(ids)
        batch, places, width = x.shape
        size, group = width // self.heads, self.heads // self.answering
        y = self.norm(x)
        q, k, v = (
            layer(y).view(batch, places, -1, size).transpose(1, 2)
            for layer in (self.q, self.k, self.v)
        )
        q, k = self.turn(q), self.turn(k)
        k, v = (
            each[:, :, None]
            .expand(batch, self.answering, group, places, size)
            .reshape(batch, self.heads, places, size)
            for each in (k, v)
        )
        hidden = torch.full((places, places), float("-inf")).triu(1)
        shares = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(size) + hidden, -1)
        x = x + self.o((shares @ v).transpose(1, 2).reshape(batch, places, width))
        y = self.norm(x)
        return x + self.down(F.silu(self.gate(y)) * self.up(y))


class Convolutions(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv_1, self.norm = nn.Conv2d(1, 4, 3, padding=1, bias=False), nn.BatchNorm2d(4)
        self.conv_2 = nn.Conv2d(4, 6, 3, stride=2, groups=2)
        self.end = nn.Linear(6 * 2 * 2, 5)
        self.norm.running_mean.normal_()
        self.norm.running_var.uniform_(0.5, 2)

    def forward(self, x):
        x = F.max_pool2d(torch.relu(self.norm(self.conv_1(x))), 2)
        x = F.leaky_relu(self.conv_2(x), 0.1)
        return F.log_softmax(self.end(torch.flatten(x, 1)), 1)


def feed_forward():
    return nn.Sequential(
        nn.Linear(4, 8), nn.SiLU(), nn.Linear(8, 8), nn.GELU(), nn.Dropout(0.1),
        nn.Linear(8, 3), nn.Softmax(-1),
    )  # fmt: skip


def main():
    torch.manual_seed(0)
    ids = torch.randint(0, VOCABULARY, (1, PLACES))
    networks = {
        "by-hand": (Gpt(ByHand, nn.Linear, nn.GELU()), ids),
        "by-torch": (Gpt(ByTorch, nn.Linear, nn.GELU("tanh")), ids),
        "flattened": (Gpt(ByHand, Flattened, gelu_by_tanh), ids),
        "llama": (LlamaLike(), ids),
        "convolutions": (Convolutions(), torch.randn(1, 1, 12, 12)),
        "feed-forward": (feed_forward(), torch.randn(1, 4)),
    }
    arrays = {}
    for name, (network, x) in networks.items():
        network.eval()
        arrays[f"{name}.x"], arrays[f"{name}.y"] = x.numpy(), network(x).detach().numpy()
        for kind, axes in (("fixed", None), ("free", {"x": {0: "batch"}, "y": {0: "batch"}})):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                torch.onnx.export(
                    network,
                    (x,),
                    str(HERE / f"{name}-{kind}.onnx"),
                    opset_version=17,
                    dynamo=False,
                    input_names=["x"],
                    output_names=["y"],
                    dynamic_axes=axes,
                )
    np.savez_compressed(HERE / "expected.npz", **arrays)


if __name__ == "__main__":
    main()
