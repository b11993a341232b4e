/** A host application. */
module org.example.host {
    requires org.fascicle.engine;
}
