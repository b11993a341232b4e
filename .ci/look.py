"""Opens a result with h5py, an implementation of HDF5 that is not ours, and checks what the README promises of it."""
import sys

import h5py
import numpy as np


def look(path):
    with h5py.File(path) as f:
        assert f.attrs["status"] in ("complete", b"complete"), f.attrs["status"]
        bold = f["monitors/bold/bold"]
        assert bold.shape == (290, 90), bold.shape
        assert np.isfinite(bold[:]).all(), "BOLD is finite"
        assert (bold[:].std(axis=0) > 0).all(), "BOLD varies in every region"
        assert bold.attrs["units"] in ("1", b"1"), bold.attrs["units"]
        time = f["monitors/bold/time"]
        assert time.attrs["units"] in ("ms", b"ms"), time.attrs["units"]
        assert np.array_equal(time[:], 22000.0 + 2000.0 * np.arange(290)), time[:]
        fc = f["analysis/fc/fc"][:]
        assert fc.shape == (90, 90), fc.shape
        assert np.array_equal(fc, fc.T), "FC is symmetric"
        assert np.allclose(np.diag(fc), 1, atol=1e-12), "the diagonal of FC is 1"
        off = fc[~np.eye(90, dtype=bool)]
        assert np.isfinite(off).all() and np.abs(off).max() < 0.999 and off.std() > 0.01, (off.min(), off.max(), off.std())
        assert np.allclose(fc, np.corrcoef(bold[:].T), atol=1e-9), "FC is the correlation of BOLD"
        weights = f["connectivity/weights"]
        assert weights.shape == (90, 90) and np.allclose(weights[:].sum(axis=1), 1), "rows of the weights add up to 1"
        f.visititems(lambda name, item: print(f"{name} {item.shape}") if isinstance(item, h5py.Dataset) else None)
        print(f"{path}: FC off the diagonal {off.min():.3f} to {off.max():.3f}, mean {off.mean():.3f}")


def same(paths):
    arrays = []
    for path in paths:
        with h5py.File(path) as f:
            arrays.append(f["monitors/bold/bold"][:])
    assert all(a.tobytes() == arrays[0].tobytes() for a in arrays), "bits differ between JDKs"
    print(f"{len(arrays)} results, the same bits")


if sys.argv[1] == "--same":
    same(sys.argv[2:])
else:
    look(sys.argv[1])
