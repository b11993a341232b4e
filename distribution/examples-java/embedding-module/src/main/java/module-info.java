/** A host application. It names the engine only; plugins are found wherever they lie on the module path. */
module org.example.embedding.module {
    requires org.fascicle.engine;
}
