//! zod schemas.
