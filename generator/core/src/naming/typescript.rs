//! TypeScript identifiers from names of the schema.
