"""Makes the .mat and .h5 files beside it with SciPy and h5py: an oracle that is not ours. Run in this folder."""
import h5py
import numpy as np
import scipy.io
import scipy.sparse

m = np.arange(6.0).reshape(2, 3)
names = np.array(["V1", "V22", "x"], dtype=object)

variables = {
    "SC": m, "counts": m.astype("int32"), "flags": m > 2, "sparse": scipy.sparse.csc_matrix(m), "column": m[:, :1],
    "names": names, "letters": np.array(["ab", "cd"]), "complex": m + 1j, "S": {"sc": m + 10, "labels": names},
}
scipy.io.savemat("several.mat", variables, do_compression=True)
scipy.io.savemat("plain.mat", variables)
scipy.io.savemat("one.mat", {"SC": m, "names": names}, do_compression=True)
scipy.io.savemat("version4.mat", {"SC": m}, format="4")

# As MATLAB's save -v7.3: column by column, letters as numbers, cells as references, behind a block of 512 bytes.
with h5py.File("version73.mat", "w", userblock_size=512) as f:
    def put(group, name, data, kind):
        d = group.create_dataset(name, data=data)
        d.attrs["MATLAB_class"] = np.bytes_(kind)
        return d

    put(f, "SC", m.T, "double")
    put(f, "flags", (m.T > 2).astype("uint8"), "logical")
    hidden = f.create_group("#refs#")
    cells = f.create_dataset("names", (3, 1), dtype=h5py.ref_dtype)
    cells.attrs["MATLAB_class"] = np.bytes_("cell")
    for k, text in enumerate(names):
        cells[k, 0] = put(hidden, "c%d" % k, np.array([[ord(c)] for c in text], dtype="uint16"), "char").ref
    put(f, "letters", np.array([[ord("a"), ord("c")], [ord("b"), ord("d")]], dtype="uint16"), "char")
    s = f.create_group("S")
    s.attrs["MATLAB_class"] = np.bytes_("struct")
    put(s, "sc", m.T + 10, "double")
with open("version73.mat", "r+b") as f:
    f.write(b"MATLAB 7.3 MAT-file, Platform: GLNXA64, Created on: Thu Jan 01 00:00:00 1970 HDF5 schema 1.00 .".ljust(124) + b"\0\2IM")

with h5py.File("plain.h5", "w") as f:
    f["connectivity/weights"] = m
    f["connectivity/weights"].attrs["units"] = "1"
    f.create_dataset("packed", data=m, chunks=(1, 2), compression="gzip", shuffle=True, fletcher32=True)
    f["half"] = m.astype("f2")
    f["big_endian"] = m.astype(">i4")
    f["flags"] = m > 2
    f["names"] = np.array(["V1", "Grün"], dtype=h5py.string_dtype())
    f["fixed"] = np.array([b"V1", b"V22"])
    f["scalar"] = 3.5

# Sparse matrices of -v7.3, as MATLAB lays them out: value and row of each cell column by column, and where the columns start.
with h5py.File("sparse73.mat", "w", userblock_size=512) as f:
    def sparse(group, name, a, kind, rows, data):
        g = group.create_group(name)
        g.attrs["MATLAB_class"] = np.bytes_(kind)
        g.attrs["MATLAB_sparse"] = np.uint64(rows)
        if a.nnz:
            g.create_dataset("data", data=data)
            g.create_dataset("ir", data=a.indices.astype("uint64"))
        g.create_dataset("jc", data=a.indptr.astype("uint64"))

    a = scipy.sparse.csc_matrix(np.array([[0, 1.5, 0], [-2, 0, 3]]))
    sparse(f, "SC", a, "double", 2, a.data)
    sparse(f, "mask", a, "logical", 2, (a.data != 0).astype("uint8"))
    sparse(f, "empty", scipy.sparse.csc_matrix((2, 3)), "double", 2, None)
    sparse(f.create_group("S"), "sc", a, "double", 2, a.data)
    sparse(f, "wrong", a, "double", 1, a.data)
    f.create_dataset("full", data=m.T).attrs["MATLAB_class"] = np.bytes_("double")
with open("sparse73.mat", "r+b") as f:
    f.write(b"MATLAB 7.3 MAT-file, Platform: GLNXA64, Created on: Thu Jan 01 00:00:00 1970 HDF5 schema 1.00 .".ljust(124) + b"\0\2IM")
