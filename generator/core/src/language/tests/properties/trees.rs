//! Every place of a tree.

use crate::language::ast::{Ast, Attribute, Expr, ExprKind, Ident, Item, TypeExpr};
use crate::source::Span;

/// Calls `see` with every place in a tree.
pub(super) fn visit_places(ast: &mut Ast, see: &mut impl FnMut(&mut Span)) {
    for item in &mut ast.items {
        match item {
            Item::Composite(block) => {
                see(&mut block.span);
                see(&mut block.name.span);
                for field in &mut block.fields {
                    see(&mut field.span);
                    see(&mut field.name.span);
                    visit_type(&mut field.ty, see);
                    visit_attributes(&mut field.attributes, see);
                }
                visit_attributes(&mut block.attributes, see);
            }
            Item::Enum(block) => {
                see(&mut block.span);
                see(&mut block.name.span);
                for value in &mut block.values {
                    see(&mut value.span);
                    see(&mut value.name.span);
                    visit_attributes(&mut value.attributes, see);
                }
                visit_attributes(&mut block.attributes, see);
            }
            Item::Config(block) => {
                see(&mut block.span);
                see(&mut block.name.span);
                for property in &mut block.properties {
                    see(&mut property.span);
                    see(&mut property.name.span);
                    if let Some(value) = &mut property.value {
                        visit_value(value, see);
                    }
                }
            }
        }
    }
}

fn visit_type(ty: &mut TypeExpr, see: &mut impl FnMut(&mut Span)) {
    match ty {
        TypeExpr::Name(name) => see(&mut name.span),
        TypeExpr::Unsupported { span, .. } => see(span),
        TypeExpr::Map { value, span, .. } => {
            see(span);
            visit_type(value, see);
        }
    }
}

fn visit_name(name: &mut Option<Ident>, see: &mut impl FnMut(&mut Span)) {
    if let Some(name) = name {
        see(&mut name.span);
    }
}

fn visit_attributes(attributes: &mut [Attribute], see: &mut impl FnMut(&mut Span)) {
    for attribute in attributes {
        see(&mut attribute.span);
        see(&mut attribute.name.span);
        for argument in &mut attribute.arguments {
            see(&mut argument.span);
            visit_name(&mut argument.name, see);
            visit_value(&mut argument.value, see);
        }
    }
}

fn visit_value(expr: &mut Expr, see: &mut impl FnMut(&mut Span)) {
    see(&mut expr.span);
    match &mut expr.kind {
        ExprKind::Number(_) | ExprKind::String(_) | ExprKind::Path(_) => {}
        ExprKind::Call { name, arguments } => {
            see(&mut name.span);
            for argument in arguments {
                see(&mut argument.span);
                visit_name(&mut argument.name, see);
                visit_value(&mut argument.value, see);
            }
        }
        ExprKind::Array(elements) => elements.iter_mut().for_each(|element| visit_value(element, see)),
        ExprKind::Object(members) => {
            for (name, value) in members {
                see(&mut name.span);
                visit_value(value, see);
            }
        }
    }
}

/// Takes all places out of a tree, so that two can be compared.
pub(in crate::language::tests) fn forget_places(ast: &mut Ast) {
    visit_places(ast, &mut |span| *span = Span::default());
}
