//! One program on both databases: every test here is one generic function, run on SQLite and on PostgreSQL.

mod common;

on_both! {
    rows_come_back_as_they_went_in
    rows_are_found_by_every_key
    a_patch_changes_what_it_gives
    violations_say_what_was_violated
    many_rows_go_in_together_or_not_at_all
    transactions_are_handles
    lists_go_page_by_page
    values_are_refused_before_they_are_written
    composite_keys_and_json
}

mod tests {
    use super::common::*;
    use isotype::{Dialect, Error, Filter, Page};
    use sqlx::Pool;

    fn new(number: i32) -> NewUser {
        NewUser::new(format!("u{number}@example.com"), "a", number)
    }

    pub(super) async fn rows_come_back_as_they_went_in<D: Dialect>(db: &Pool<D>) {
        let settings = Settings { font_size: 14, note: Some("\u{1f600} \"quoted\"".to_owned()) };
        let given = NewUser {
            role: Some(Role::Admin),
            nickname: Some("Zoë".to_owned()),
            settings: Some(settings.clone()),
            tags: vec!["a, b".to_owned(), String::new(), "{\"}".to_owned()],
            active: Some(false),
            created_at: Some("1969-12-31T23:59:59.9994Z".parse().unwrap()),
            ..new(1)
        };
        let user = given.clone().insert(db).await.unwrap();
        assert_eq!(user.id.len(), 25);
        assert_eq!(user.role, Role::Admin);
        assert_eq!(user.nickname.as_deref(), Some("Zoë"));
        assert_eq!(user.settings, Some(settings));
        assert_eq!(user.tags, given.tags);
        assert!(!user.active);
        assert_eq!(user.created_at, "1969-12-31T23:59:59.999Z".parse::<isotype::DateTime>().unwrap());
        assert_eq!(User::find_by_id(db, &user.id).await.unwrap(), Some(user));

        let plain = new(2).insert(db).await.unwrap();
        assert_eq!((plain.role, plain.active, plain.nickname.as_deref()), (Role::User, true, None));
        assert_eq!(plain.created_at, plain.updated_at);
        assert_eq!(plain.tags, Vec::<String>::new());
    }

    pub(super) async fn rows_are_found_by_every_key<D: Dialect>(db: &Pool<D>) {
        let user = new(7).insert(db).await.unwrap();
        assert_eq!(User::find_by_email(db, "u7@example.com").await.unwrap().as_ref(), Some(&user));
        assert_eq!(User::find_by_badge(db, "a", 7).await.unwrap().as_ref(), Some(&user));
        assert_eq!(User::find_by_badge(db, "a", 8).await.unwrap(), None);
        assert_eq!(User::find_by_id(db, "'; DROP TABLE users; --").await.unwrap(), None);
    }

    pub(super) async fn a_patch_changes_what_it_gives<D: Dialect>(db: &Pool<D>) {
        let mut before = NewUser {
            nickname: Some("x".to_owned()),
            updated_at: Some("2020-01-01T00:00:00Z".parse().unwrap()),
            ..new(1)
        }
        .insert(db)
        .await
        .unwrap();
        let patch = UserPatch { nickname: Some(None), role: Some(Role::Admin), ..UserPatch::default() };
        let after = User::update(db, &before.id, patch).await.unwrap();
        assert!(after.updated_at > before.updated_at);
        before.nickname = None;
        before.role = Role::Admin;
        before.updated_at = after.updated_at;
        assert_eq!(after, before);

        let missing = User::update(db, "nobody", UserPatch::default()).await;
        assert!(matches!(missing, Err(Error::NotFound { model: "User" })), "{missing:?}");
        assert!(User::delete(db, &after.id).await.unwrap());
        assert!(!User::delete(db, &after.id).await.unwrap());
    }

    pub(super) async fn violations_say_what_was_violated<D: Dialect>(db: &Pool<D>) {
        new(1).insert(db).await.unwrap();
        let mut same = new(2);
        same.email = "u1@example.com".to_owned();
        match same.insert(db).await {
            Err(Error::Unique { model: "User", fields, .. }) => assert_eq!(fields, ["email"]),
            other => panic!("{other:?}"),
        }
        let mut same = new(1);
        same.email = "other@example.com".to_owned();
        match same.insert(db).await {
            Err(Error::Unique { fields, .. }) => assert_eq!(fields, ["tenant", "number"]),
            other => panic!("{other:?}"),
        }
        match new(0).insert(db).await {
            Err(Error::Check { constraint, .. }) => {
                assert_eq!(constraint.as_deref(), Some("number_is_positive"))
            }
            other => panic!("{other:?}"),
        }
        let orphan = NewMembership { user_id: "nobody".to_owned(), group: 1, note: None };
        let error = orphan.insert(db).await.unwrap_err();
        assert!(matches!(error, Error::ForeignKey { model: "Membership", .. }), "{error:?}");
    }

    pub(super) async fn many_rows_go_in_together_or_not_at_all<D: Dialect>(db: &Pool<D>) {
        // Three shapes of rows that alternate, and more rows than one statement takes.
        let rows = (1..=1500).map(|number| NewUser {
            role: (number % 3 == 0).then_some(Role::Admin),
            active: (number % 700 == 0).then_some(false),
            ..new(number)
        });
        let stored = User::insert_many(db, rows).await.unwrap();
        assert_eq!(stored.len(), 1500);
        for (user, number) in stored.iter().zip(1..) {
            assert_eq!(user.number, number);
            assert_eq!(user.role == Role::Admin, number % 3 == 0);
            assert_eq!(user.active, number % 700 != 0);
            assert_eq!(user.created_at, stored[0].created_at);
        }
        let failed = User::insert_many(db, [new(3000), new(1), new(3001)]).await;
        assert!(matches!(failed, Err(Error::Unique { .. })), "{failed:?}");
        assert_eq!(User::count(db, Filter::default()).await.unwrap(), 1500);
        assert_eq!(User::insert_many(db, Vec::<NewUser>::new()).await.unwrap(), []);
    }

    pub(super) async fn transactions_are_handles<D: Dialect>(db: &Pool<D>) {
        let mut transaction = db.begin().await.unwrap();
        new(1).insert(&mut transaction).await.unwrap();
        User::insert_many(&mut transaction, [new(2), new(3)]).await.unwrap();
        // A batch that fails takes nothing else of the transaction with it.
        assert!(User::insert_many(&mut transaction, [new(4), new(4)]).await.is_err());
        assert_eq!(User::count(&mut transaction, Filter::default()).await.unwrap(), 3);
        transaction.rollback().await.unwrap();
        assert_eq!(User::count(db, Filter::default()).await.unwrap(), 0);
        let mut connection = db.acquire().await.unwrap();
        new(1).insert(&mut connection).await.unwrap();
        assert_eq!(User::count(&mut connection, Filter::default()).await.unwrap(), 1);
    }

    pub(super) async fn lists_go_page_by_page<D: Dialect>(db: &Pool<D>) {
        let rows = (1..=10).map(|number| NewUser {
            id: Some(format!("id{number:02}")),
            tenant: if number % 2 == 0 { "even" } else { "odd" }.to_owned(),
            created_at: Some(isotype::DateTime::from_timestamp(i64::from(number / 3), 0).unwrap()),
            ..new(number)
        });
        User::insert_many(db, rows).await.unwrap();
        let numbers =
            |list: &isotype::List<User>| list.items.iter().map(|user| user.number).collect::<Vec<_>>();

        let first = User::list(db, Page::first(4)).await.unwrap();
        assert_eq!((numbers(&first), first.previous.is_none()), (vec![1, 2, 3, 4], true));
        let second = User::list(db, Page::first(4).after(first.next.unwrap())).await.unwrap();
        assert_eq!(numbers(&second), [5, 6, 7, 8]);
        let third = User::list(db, Page::first(4).after(second.next.unwrap())).await.unwrap();
        assert_eq!((numbers(&third), third.next.is_none()), (vec![9, 10], true));
        let back = User::list(db, Page::first(4).before(third.previous.unwrap())).await.unwrap();
        assert_eq!((numbers(&back), back.previous.is_some()), (vec![5, 6, 7, 8], true));

        // Equal values of the order, in both directions and mixed ones: every row once.
        for (order, expected) in [
            (vec![User::CREATED_AT.descending()], vec![10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
            (
                vec![User::CREATED_AT.descending(), User::NUMBER.ascending()],
                vec![9, 10, 6, 7, 8, 3, 4, 5, 1, 2],
            ),
            (vec![User::TENANT.ascending(), User::NUMBER.descending()], vec![10, 8, 6, 4, 2, 9, 7, 5, 3, 1]),
        ] {
            let mut page = Page::first(3);
            page = order.into_iter().fold(page, Page::order_by);
            let mut seen = Vec::new();
            let mut list = User::list(db, page.clone()).await.unwrap();
            seen.extend(numbers(&list));
            let mut last = list.clone();
            while let Some(next) = list.next {
                list = User::list(db, page.clone().after(next)).await.unwrap();
                seen.extend(numbers(&list));
                last = list.clone();
            }
            assert_eq!(seen, expected);
            let mut back = numbers(&last);
            while let Some(previous) = last.previous {
                last = User::list(db, page.clone().before(previous)).await.unwrap();
                back.splice(0..0, numbers(&last));
            }
            assert_eq!(back, expected);
        }

        let even = User::TENANT.eq("even").and(User::NUMBER.gt(2));
        assert_eq!(User::count(db, even.clone()).await.unwrap(), 4);
        let page = User::list(db, Page::first(2).only(even)).await.unwrap();
        assert_eq!(numbers(&page), [4, 6]);
        assert_eq!(User::count(db, User::NICKNAME.eq(None)).await.unwrap(), 10);
        assert_eq!(User::count(db, User::NICKNAME.ne(None)).await.unwrap(), 0);
        assert_eq!(User::count(db, User::ROLE.eq(Role::User)).await.unwrap(), 10);

        for wrong in ["", "!", "W10", "WyJhIiwiYiJd"] {
            let refused = User::list(db, Page::first(2).after(wrong)).await;
            assert!(matches!(refused, Err(Error::Cursor { .. })), "{wrong} {refused:?}");
        }
    }

    pub(super) async fn values_are_refused_before_they_are_written<D: Dialect>(db: &Pool<D>) {
        let refused = |field: &'static str, result: Result<User, Error>| match result {
            Err(Error::Value { model: "User", field: said, reason }) => {
                assert_eq!(said, field);
                reason
            }
            other => panic!("{other:?}"),
        };
        let nul = NewUser { tenant: "a\0b".to_owned(), ..new(1) };
        assert_eq!(refused("tenant", nul.insert(db).await), "holds a NUL character");
        let nul = NewUser { tags: vec!["\0".to_owned()], ..new(1) };
        assert_eq!(refused("tags", nul.insert(db).await), "holds a NUL character");
        let nul = Settings { font_size: 1, note: Some("\0".to_owned()) };
        refused("settings", NewUser { settings: Some(nul), ..new(1) }.insert(db).await);
        let small = Settings { font_size: 0, note: None };
        refused("settings", NewUser { settings: Some(small), ..new(1) }.insert(db).await);
        let late = NewUser { created_at: Some("+10000-01-01T00:00:00Z".parse().unwrap()), ..new(1) };
        assert_eq!(refused("createdAt", late.insert(db).await), "is not between the years 1 and 9999");
        let long = NewUser { nickname: Some("123456789".to_owned()), ..new(1) };
        refused("nickname", long.insert(db).await);
        let user = new(1).insert(db).await.unwrap();
        let patch = UserPatch { email: Some("nonsense".to_owned()), ..UserPatch::default() };
        refused("email", User::update(db, &user.id, patch).await);
    }

    pub(super) async fn composite_keys_and_json<D: Dialect>(db: &Pool<D>) {
        let user = new(1).insert(db).await.unwrap();
        let note = serde_json::json!({"a": [1, 2.5, null, "x"], "b": {"c": true}});
        let rows = [(1, Some(note.clone())), (2, Some(serde_json::Value::Null)), (i64::MAX, None)];
        let rows = rows.map(|(group, note)| NewMembership { user_id: user.id.clone(), group, note });
        let stored = Membership::insert_many(db, rows).await.unwrap();
        assert_eq!(stored.iter().map(|row| row.note.clone()).collect::<Vec<_>>(), [Some(note), None, None]);
        let found = Membership::find_by_user_id_and_group(db, &user.id, i64::MAX).await.unwrap();
        assert_eq!(found.as_ref(), Some(&stored[2]));
        assert_eq!(Membership::count(db, Membership::GROUP.gt(1)).await.unwrap(), 2);
        let patch = MembershipPatch { group: Some(3), ..MembershipPatch::default() };
        let moved = Membership::update(db, (&user.id, 2), patch).await.unwrap();
        assert_eq!(moved.group, 3);
        assert!(Membership::delete(db, (&user.id, 3)).await.unwrap());
        let list = Membership::list(db, Page::first(1)).await.unwrap();
        let rest = Membership::list(db, Page::first(1).after(list.next.unwrap())).await.unwrap();
        assert_eq!((rest.items[0].group, rest.next), (i64::MAX, None));
    }
}
