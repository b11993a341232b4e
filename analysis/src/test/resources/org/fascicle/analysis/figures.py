"""Figures that the tests of analyses compare with, by SciPy, NumPy and NetworkX. Run it to see them."""
import networkx as nx
import numpy as np
from scipy import signal, stats

T, FS = 1000, 250.0


def draws(count):
    """Uniform in [-1, 1): the generator of rand() in C, the same in Recordings.noise."""
    x, out = 1, []
    for _ in range(count):
        x = (1103515245 * x + 12345) % 2**31
        out.append(x / 2**30 - 1)
    return np.array(out)


n = draws(3 * T).reshape(T, 3)
t = np.arange(1, T + 1)
x = np.column_stack([n[:, 0], 0.6 * n[:, 0] + n[:, 1], np.sin(2 * np.pi * 10 * t / FS) + 0.5 * n[:, 2]])


def show(name, values):
    print(name + ": " + ", ".join(repr(float(v)) for v in np.atleast_1d(values)))


f, p = signal.welch(x, FS, axis=0)
show("welch bins", [len(f), f[1]])
show("welch region 0, bins 0 1 2 50 127 128", p[[0, 1, 2, 50, 127, 128], 0])
show("welch region 2, bins 10 11", p[[10, 11], 2])
f, p = signal.welch(x, FS, axis=0, nperseg=100, noverlap=25)
show("welch 100/25 region 1, bins 0 1 49 50", p[[0, 1, 49, 50], 1])
f, p = signal.welch(x, FS, axis=0, nperseg=125)
show("welch odd 125 region 1, bins 0 1 61 62", p[[0, 1, 61, 62], 1])
f, p = signal.welch(x[:100], FS, axis=0)
show("welch short region 0, bins 1 50", p[[1, 50], 0])

f, c = signal.coherence(x[:, 0], x[:, 1], FS)
show("coherence 01 bins 1 10 64 128", c[[1, 10, 64, 128]])
show("coherence 01 mean of bins 1..128", c[1:].mean())
band = (f >= 8) & (f <= 30)
show("coherence 01 mean 8-30 Hz", [c[band].mean(), band.sum(), f[band][0]])
f, c = signal.coherence(x[:, 0], x[:, 2], FS)
show("coherence 02 bins 1 10", c[[1, 10]])


def banded(y, low, high):
    """Positive frequencies of the band, doubled but for the Nyquist frequency."""
    spectrum = np.fft.fft(y)
    f = np.fft.fftfreq(len(y), 1 / FS)
    keep = (f >= low) & (f <= high) & (f > 0)
    return np.fft.ifft(np.where(keep, 2 * spectrum, 0))


z = np.column_stack([banded(x[:, k], 8, 30) for k in range(3)])
u = z / abs(z)
plv = abs(u.conj().T @ u) / T
show("plv 01 02 12", [plv[0, 1], plv[0, 2], plv[1, 2]])
aec = np.corrcoef(abs(z).T)
show("aec 01 02 12", [aec[0, 1], aec[0, 2], aec[1, 2]])

d = x - x.mean(axis=0)
for lag in (0, 3):
    c = d[:T - lag].T @ d[lag:] / (T - lag - 1)
    show("lagged covariance %d: 00 01 10 22" % lag, [c[0, 0], c[0, 1], c[1, 0], c[2, 2]])
    if lag == 0:
        assert np.allclose(c, np.cov(x.T))
        sd = np.sqrt(np.diag(c))
    show("the same as correlation 00 01", [c[0, 0] / sd[0] ** 2, c[0, 1] / sd[0] / sd[1]])


def fcd(y, window, step):
    upper = np.triu_indices(y.shape[1], 1)
    return np.corrcoef([np.corrcoef(y[s:s + window].T)[upper] for s in range(0, len(y) - window + 1, step)])


y = np.column_stack([x, draws(3 * T)[T:2 * T] + x[:, 2]])
one = fcd(y, 250, 50)
show("fcd 1 s, 0.2 s: size 01 0last", [len(one), one[0, 1], one[0, -1]])
other = fcd(y, 200, 100)
upper = lambda m: m[np.triu_indices(len(m), 1)]
show("ks of 250/50 against 200/100", [stats.ks_2samp(upper(one), upper(other)).statistic, len(upper(one)), len(upper(other))])
show("other", other.ravel()[:5])

w = np.array([[0, 2, 0, 0, 0, .1], [1, 0, 1.5, 0, 0, 0], [2, 1, 0, 0, 0, 0], [0, 0, .2, 0, 1, 2], [0, 0, 0, 1, 0, 1], [0, 0, 0, 0, .5, 0]])
g = nx.from_numpy_array(w.T, create_using=nx.DiGraph)  # row = target: w[i, j] is the link j -> i
show("clustering", [nx.clustering(g, weight="weight")[i] for i in range(6)])
for a, b, data in g.edges(data=True):
    data["length"] = 1 / data["weight"]
lengths = dict(nx.all_pairs_dijkstra_path_length(g, weight="length"))
found = [lengths[a][b] for a in lengths for b in lengths[a] if a != b]
show("paths: mean, efficiency, unconnected", [np.mean(found), np.sum(1 / np.array(found)) / 30, 30 - len(found)])
show("modularity of 012 345, resolution 1 and 0.5", [nx.community.modularity(g, [{0, 1, 2}, {3, 4, 5}], resolution=r) for r in (1, .5)])
s = (w + w.T) / 2
h = nx.from_numpy_array(s)
show("clustering of the symmetric part (undirected)", [nx.clustering(h, weight="weight")[i] for i in range(6)])
