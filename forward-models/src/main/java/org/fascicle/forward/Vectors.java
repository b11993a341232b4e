package org.fascicle.forward;

import org.fascicle.api.atlas.Vector3;

/** Arithmetic of points and directions. */
final class Vectors {

    private Vectors() {
    }

    static Vector3 difference(Vector3 a, Vector3 b) {
        return new Vector3(a.x() - b.x(), a.y() - b.y(), a.z() - b.z());
    }

    static Vector3 sum(Vector3 a, Vector3 b) {
        return new Vector3(a.x() + b.x(), a.y() + b.y(), a.z() + b.z());
    }

    static Vector3 times(double k, Vector3 a) {
        return new Vector3(k * a.x(), k * a.y(), k * a.z());
    }

    static double dot(Vector3 a, Vector3 b) {
        return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
    }

    static Vector3 cross(Vector3 a, Vector3 b) {
        return new Vector3(a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
    }

    static double length(Vector3 a) {
        return Math.sqrt(dot(a, a));
    }
}
