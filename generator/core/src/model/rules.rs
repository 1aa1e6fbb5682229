//! What a resolved schema must keep: one function per law, named as the sentence it enforces, all listed here.
//!
//! A law reads the draft and reports; it changes nothing. What is broken already is passed over.

mod constraint_names;
mod dialects;
mod documents;
mod enums;
mod indexes;
mod keys;
mod names;
mod relations;
mod stored_names;
mod was;

use super::resolve::Draft;

type Law = fn(&mut Draft<'_, '_>);

/// Every law.
const LAWS: &[Law] = &[
    names::a_block_does_not_take_a_reserved_name,
    names::names_in_a_block_differ,
    names::a_former_name_has_one_owner,
    stored_names::columns_of_a_model_differ,
    stored_names::tables_differ,
    stored_names::database_enums_differ,
    stored_names::stored_names_are_not_taken_by_the_database,
    stored_names::tables_of_sqlite_have_a_column,
    stored_names::a_schema_is_one_of_the_datasource,
    constraint_names::keys_and_indexes_differ_in_the_database,
    enums::an_enum_has_values,
    enums::texts_of_an_enum_differ,
    enums::an_open_enum_is_not_stored_in_a_column,
    keys::an_id_is_neither_optional_nor_a_list,
    keys::an_id_holds_whole_columns,
    keys::a_model_has_a_unique_criterion,
    keys::a_view_has_no_id_and_no_index,
    keys::names_of_keys_do_not_clash_with_fields,
    keys::sqlite_counts_up_only_a_single_id,
    indexes::an_index_fits_its_type,
    indexes::an_operator_class_fits_its_index,
    indexes::an_operator_class_fits_its_field,
    indexes::a_key_holds_what_postgresql_can_order,
    relations::a_key_has_as_many_fields_as_it_refers_to,
    relations::a_key_has_the_types_that_it_refers_to,
    relations::a_key_refers_to_something_unique,
    relations::a_relation_with_an_optional_key_is_optional,
    relations::a_one_to_one_key_is_unique,
    relations::the_far_side_of_a_one_to_one_is_optional,
    relations::actions_can_be_carried_out,
    relations::sides_of_a_many_to_many_have_a_single_id,
    relations::a_relation_to_an_ignored_model_is_ignored,
    relations::emulated_relations_have_an_index,
    documents::a_document_can_be_written_down,
    documents::keys_of_a_type_differ_and_are_safe,
    documents::a_reserved_name_is_not_used,
    documents::a_union_has_variants_with_different_tags,
    documents::a_discriminator_is_no_key_of_a_payload,
    documents::defaults_keep_the_rules_of_their_field,
    was::what_was_becomes_what_is,
    was::what_was_absent_gets_a_value,
    was::what_moved_is_not_there_any_more,
    was::what_moved_went_to_one_place,
    was::a_former_discriminator_is_free,
    dialects::what_has_no_words_for_a_dialect_is_named,
    dialects::schemas_and_extensions_are_of_postgresql,
    dialects::every_default_has_words_for_each_dialect,
    dialects::an_expression_for_both_dialects_is_known_to_both,
    dialects::decimals_are_compared_exactly,
];

/// Checks every law.
pub(super) fn check(draft: &mut Draft<'_, '_>) {
    for law in LAWS {
        law(draft);
    }
}
