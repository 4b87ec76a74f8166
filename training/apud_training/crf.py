"""A linear chain over the words of a window: which tag may follow which, and how likely."""
import torch
import torch.nn as nn

FORBIDDEN = -1e4


class Chain(nn.Module):
    """`allowed[a][b]`: whether tag b may follow tag a; `starts[b]`: whether a window may begin with it."""

    def __init__(self, allowed, starts):
        super().__init__()
        size = len(starts)
        self.step = nn.Parameter(torch.zeros(size, size))
        self.register_buffer("penalty", (~torch.tensor(allowed)).float() * FORBIDDEN)
        self.register_buffer("start", (~torch.tensor(starts)).float() * FORBIDDEN)

    def transitions(self):
        return self.step + self.penalty

    def loss(self, emissions, tags, mask):
        """Mean negative log-likelihood a word. emissions: sequences × words × tags; tags, mask: sequences × words, padded at the end."""
        emissions, step = emissions.float(), self.transitions()
        gold = emissions.gather(-1, tags[..., None])[..., 0] * mask
        follows = step[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
        score = gold.sum(1) + follows.sum(1) + self.start[tags[:, 0]]
        alpha = self.start + emissions[:, 0]
        for i in range(1, emissions.shape[1]):
            grown = torch.logsumexp(alpha[:, :, None] + step[None], 1) + emissions[:, i]
            alpha = torch.where(mask[:, i, None] > 0, grown, alpha)
        return (torch.logsumexp(alpha, -1) - score).sum() / mask.sum()

    def best(self, emissions):
        """The best path of one sequence, words × tags, as a list of tags."""
        step, score, back = self.transitions(), self.start + emissions[0], []
        for row in emissions[1:]:
            value, origin = (score[:, None] + step).max(0)
            score = value + row
            back.append(origin)
        path = [int(score.argmax())]
        for origin in reversed(back):
            path.append(int(origin[path[-1]]))
        return path[::-1]
