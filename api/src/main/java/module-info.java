/** The contract between plugins, engine and hosts. Needs nothing but the JDK. */
module org.fascicle.api {
    requires static biz.aQute.bnd.annotation;
    requires static osgi.annotation;

    exports org.fascicle.api;
    exports org.fascicle.api.atlas;
    exports org.fascicle.api.data;
    exports org.fascicle.api.experiment;
    exports org.fascicle.api.run;
}
