package org.fascicle.api.atlas;

/**
 * A point or a direction.
 *
 * @param x to the right, mm for points
 * @param y to the front
 * @param z up
 */
public record Vector3(double x, double y, double z) {

    /** Euclidean distance to another point. */
    public double distance(Vector3 other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
