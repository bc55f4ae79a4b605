--liquibase formatted sql

--changeset mangnon:accounts-search
-- Names of accounts are searched without accents, as those of units are.
create index account_search on account using gin (plain(username || ' ' || display_name) gin_trgm_ops);
create index role_grant_unit on role_grant (unit_id);
create index role_grant_delegated on role_grant (delegated_by) where delegated_by is not null;
