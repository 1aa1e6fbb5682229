//! Passes from syntax trees to the model.
