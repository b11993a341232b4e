package org.fascicle.engine;

/**
 * An installed plugin.
 *
 * @param kind what it is
 * @param id name in experiment files
 * @param origin bundle, module or package it came from
 * @param version version of that, "" if unknown
 * @param service the plugin itself
 */
public record Plugin(Kind kind, String id, String origin, String version, Object service) {

    /** Name that is unique even if two plugins share an id: origin/id. */
    public String qualifiedId() {
        return origin + "/" + id;
    }
}
