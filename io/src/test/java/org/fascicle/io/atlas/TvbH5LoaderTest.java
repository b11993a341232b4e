package org.fascicle.io.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.data.Source;
import org.fascicle.io.Shared;
import org.junit.jupiter.api.Test;

class TvbH5LoaderTest {

    private static Atlas read(Source source) throws Exception {
        return new TvbH5Loader().read(source, Settings.none());
    }

    private static double[] cells(Matrix matrix) {
        return ((DenseMatrix) matrix).values();
    }

    @Test
    void theRealOneEqualsTheZipOfTheSameRegions() throws Exception {
        var h5 = read(Source.of(Shared.connectome("converted_tvb_connectivity_76.h5")));
        var zip = new TvbZipLoader().read(Source.of(Shared.connectome("tvb_connectivity_76.zip")), Settings.none());
        assertArrayEquals(cells(zip.weights().orElseThrow()), cells(h5.weights().orElseThrow()));
        assertArrayEquals(cells(zip.lengthsMm().orElseThrow()), cells(h5.lengthsMm().orElseThrow()));
        assertEquals(zip.parcellation().labels(), h5.parcellation().labels());
        assertEquals(zip.parcellation().regions().stream().map(Region::centre).toList(),
                h5.parcellation().regions().stream().map(Region::centre).toList());
        assertEquals(zip.parcellation().regions().stream().map(Region::groups).toList(),
                h5.parcellation().regions().stream().map(Region::groups).toList());
        assertEquals(zip.remarks(), h5.remarks());
        assertFalse(h5.synthetic());
    }

    @Test
    void anotherHdf5FileIsAskedForTheNameOfItsMatrix() throws Exception {
        var other = Source.of(Path.of(getClass().getResource("/org/fascicle/io/array/version73.mat").toURI()));
        assertFalse(new TvbH5Loader().reads(other), "MATLAB's");
        String message = assertThrows(InputException.class, () -> read(other)).getMessage();
        assertTrue(message.startsWith("version73.mat: holds neither weights nor tract_lengths; it has ")
                && message.endsWith("weights: {file: version73.mat, variable: …}"), message);
    }
}
