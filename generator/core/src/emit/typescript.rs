//! TypeScript types.
