set lock_timeout = '5s';

-- The role that the application works as: bound by the row-level policies below, whoever owns the tables.
do $$
begin
  if not exists (select from pg_roles where rolname = 'northboard_app') then
    create role northboard_app nologin nosuperuser nobypassrls;
  end if;
end $$;
grant northboard_app to current_user;

-- Text as people search for it: without accents, in lower case (`doanh so` finds `Doanh số`).
create function folded(input text) returns text
  language sql immutable strict parallel safe
  return replace(lower(regexp_replace(normalize(input, nfd), '[\u0300-\u036f]', '', 'g')), 'đ', 'd');

create table workspace (
  workspace_id uuid not null default uuidv7(),
  name text not null,
  language text not null,
  time_zone text not null,
  demo boolean not null default false,
  mission text not null default '',
  check_in_cadence_days integer not null default 7,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint workspace_pk primary key (workspace_id),
  constraint workspace_has_a_name check (length(name) between 1 and 200),
  constraint workspace_speaks_a_known_language check (language in ('vi', 'en')),
  constraint workspace_cadence_is_days check (check_in_cadence_days between 1 and 92)
);

create table member (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  name text not null,
  name_folded text not null generated always as (folded(name)) stored,
  job_title text not null default '',
  role text not null default 'MEMBER',
  hue smallint not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  constraint member_pk primary key (workspace_id, id),
  constraint member_of_workspace foreign key (workspace_id) references workspace (workspace_id),
  constraint member_has_a_name check (length(name) between 1 and 200),
  constraint member_has_a_known_role check (role in ('MEMBER', 'HR', 'EXECUTIVE', 'ADMIN')),
  constraint member_hue_is_one_of_eight check (hue between 0 and 7)
);

-- An account can be a member of many workspaces; signing in is a later piece of work.
create table account (
  id uuid not null default uuidv7(),
  email text not null,
  created_at timestamptz not null default now(),
  constraint account_pk primary key (id),
  constraint account_email_is_used_once unique (email)
);

create table account_member (
  account_id uuid not null,
  workspace_id uuid not null,
  member_id uuid not null,
  constraint account_member_pk primary key (account_id, workspace_id),
  constraint account_member_of_account foreign key (account_id) references account (id),
  constraint account_member_is_a_member foreign key (workspace_id, member_id) references member (workspace_id, id)
);

create table team (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  parent_id uuid,
  name text not null,
  lead_id uuid,
  position integer not null default 0,
  version integer not null default 1,
  constraint team_pk primary key (workspace_id, id),
  constraint team_of_workspace foreign key (workspace_id) references workspace (workspace_id),
  constraint team_under_team foreign key (workspace_id, parent_id) references team (workspace_id, id),
  constraint team_led_by_member foreign key (workspace_id, lead_id) references member (workspace_id, id),
  constraint team_has_a_name check (length(name) between 1 and 200),
  constraint team_is_not_its_own_parent check (parent_id <> id)
);

create table team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  constraint team_member_pk primary key (workspace_id, team_id, member_id),
  constraint team_member_of_team foreign key (workspace_id, team_id) references team (workspace_id, id),
  constraint team_member_is_a_member foreign key (workspace_id, member_id) references member (workspace_id, id)
);

create table cycle (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  parent_id uuid,
  name text not null,
  kind text not null,
  starts_on date not null,
  ends_on date not null,
  phase text not null default 'DRAFT',
  version integer not null default 1,
  constraint cycle_pk primary key (workspace_id, id),
  constraint cycle_of_workspace foreign key (workspace_id) references workspace (workspace_id),
  constraint cycle_within_cycle foreign key (workspace_id, parent_id) references cycle (workspace_id, id),
  constraint cycle_has_a_name check (length(name) between 1 and 100),
  constraint cycle_is_of_a_known_kind check (kind in ('YEAR', 'QUARTER', 'CUSTOM')),
  constraint cycle_is_in_a_known_phase check (phase in ('DRAFT', 'AGREE', 'ACTIVE', 'CLOSING', 'CLOSED')),
  constraint cycle_ends_after_it_starts check (starts_on <= ends_on)
);

create table pillar (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  name text not null,
  position integer not null default 0,
  version integer not null default 1,
  constraint pillar_pk primary key (workspace_id, id),
  constraint pillar_of_workspace foreign key (workspace_id) references workspace (workspace_id),
  constraint pillar_has_a_name check (length(name) between 1 and 200)
);

create table objective (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  cycle_id uuid not null,
  scope text not null,
  team_id uuid,
  owner_id uuid not null,
  pillar_id uuid,
  title text not null,
  title_folded text not null generated always as (folded(title)) stored,
  why text not null default '',
  kind text not null default 'COMMITTED',
  visibility text not null default 'PUBLIC',
  state text not null default 'DRAFT',
  starts_on date,
  ends_on date,
  position numeric not null default 0,
  override_progress double precision,
  override_reason text,
  closing_progress double precision,
  score numeric(2, 1),
  score_reason text,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint objective_pk primary key (workspace_id, id),
  constraint objective_in_cycle foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  constraint objective_of_team foreign key (workspace_id, team_id) references team (workspace_id, id),
  constraint objective_owned_by_member foreign key (workspace_id, owner_id) references member (workspace_id, id),
  constraint objective_under_pillar foreign key (workspace_id, pillar_id) references pillar (workspace_id, id),
  constraint objective_has_a_title check (length(title) between 1 and 300),
  constraint objective_reason_is_readable check (length(why) <= 5000),
  constraint objective_has_a_known_scope check (scope in ('COMPANY', 'TEAM', 'INDIVIDUAL')),
  constraint objective_of_a_team_names_it check (scope <> 'TEAM' or team_id is not null),
  constraint objective_of_the_company_has_no_team check (scope <> 'COMPANY' or team_id is null),
  constraint objective_is_of_a_known_kind check (kind in ('COMMITTED', 'ASPIRATIONAL')),
  constraint objective_has_a_known_visibility check (visibility in ('PUBLIC', 'PRIVATE')),
  constraint objective_is_in_a_known_state check (state in ('DRAFT', 'PROPOSED', 'ACTIVE', 'CLOSED', 'CANCELLED')),
  constraint objective_ends_after_it_starts check (starts_on <= ends_on),
  constraint objective_score_is_a_share check (score between 0 and 1)
);
create index objective_by_cycle on objective (workspace_id, cycle_id);
create index objective_by_owner on objective (workspace_id, owner_id);
create index objective_by_team on objective (workspace_id, team_id);

create table key_result (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  objective_id uuid not null,
  owner_id uuid not null,
  title text not null,
  measure text not null,
  source text not null default 'CHECK_INS',
  start_value numeric,
  target_value numeric,
  unit text not null default '',
  weight numeric not null default 1,
  position numeric not null default 0,
  due_on date,
  state text not null default 'ACTIVE',
  current_value numeric,
  confidence smallint,
  last_check_in_at timestamptz,
  closing_progress double precision,
  version integer not null default 1,
  constraint key_result_pk primary key (workspace_id, id),
  constraint key_result_of_objective foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  constraint key_result_owned_by_member foreign key (workspace_id, owner_id) references member (workspace_id, id),
  constraint key_result_has_a_title check (length(title) between 1 and 300),
  constraint key_result_has_a_known_measure
    check (measure in ('INCREASE', 'DECREASE', 'AT_LEAST', 'AT_MOST', 'MILESTONES', 'DONE', 'BASELINE')),
  constraint key_result_has_a_known_source check (source in ('CHECK_INS', 'ALIGNED')),
  constraint key_result_moves_between_two_values
    check (measure not in ('INCREASE', 'DECREASE') or (start_value is not null and target_value is not null and start_value <> target_value)),
  constraint key_result_bound_has_a_target check (measure not in ('AT_LEAST', 'AT_MOST') or target_value is not null),
  constraint key_result_weight_is_not_negative check (weight >= 0 and weight <= 1000),
  constraint key_result_unit_is_short check (length(unit) <= 40),
  constraint key_result_is_in_a_known_state check (state in ('ACTIVE', 'RETIRED')),
  constraint key_result_confidence_is_one_of_three check (confidence between 0 and 2)
);
create index key_result_by_objective on key_result (workspace_id, objective_id);
create index key_result_by_owner on key_result (workspace_id, owner_id);

create table milestone (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  key_result_id uuid not null,
  title text not null,
  weight numeric not null default 1,
  due_on date,
  done_at timestamptz,
  position numeric not null default 0,
  version integer not null default 1,
  constraint milestone_pk primary key (workspace_id, id),
  constraint milestone_of_key_result foreign key (workspace_id, key_result_id) references key_result (workspace_id, id),
  constraint milestone_has_a_title check (length(title) between 1 and 300),
  constraint milestone_weight_is_positive check (weight > 0 and weight <= 1000)
);
create index milestone_by_key_result on milestone (workspace_id, key_result_id);

create table phased_target (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  key_result_id uuid not null,
  due_on date not null,
  value numeric not null,
  version integer not null default 1,
  constraint phased_target_pk primary key (workspace_id, id),
  constraint phased_target_of_key_result foreign key (workspace_id, key_result_id) references key_result (workspace_id, id),
  constraint phased_target_once_a_day unique (workspace_id, key_result_id, due_on)
);

create table initiative (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  objective_id uuid not null,
  key_result_id uuid,
  owner_id uuid not null,
  title text not null,
  due_on date,
  done_at timestamptz,
  position numeric not null default 0,
  version integer not null default 1,
  constraint initiative_pk primary key (workspace_id, id),
  constraint initiative_of_objective foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  constraint initiative_of_key_result foreign key (workspace_id, key_result_id) references key_result (workspace_id, id),
  constraint initiative_owned_by_member foreign key (workspace_id, owner_id) references member (workspace_id, id),
  constraint initiative_has_a_title check (length(title) between 1 and 300)
);
create index initiative_by_objective on initiative (workspace_id, objective_id);

create table alignment (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  child_id uuid not null,
  parent_objective_id uuid,
  parent_key_result_id uuid,
  kind text not null,
  weight numeric not null default 1,
  rank integer not null default 0,
  position numeric not null default 0,
  version integer not null default 1,
  constraint alignment_pk primary key (workspace_id, id),
  constraint alignment_of_child foreign key (workspace_id, child_id) references objective (workspace_id, id),
  constraint alignment_to_objective foreign key (workspace_id, parent_objective_id) references objective (workspace_id, id),
  constraint alignment_to_key_result foreign key (workspace_id, parent_key_result_id) references key_result (workspace_id, id),
  constraint alignment_has_one_parent check (num_nonnulls(parent_objective_id, parent_key_result_id) = 1),
  constraint alignment_is_not_to_itself check (parent_objective_id <> child_id),
  constraint alignment_is_of_a_known_kind check (kind in ('CONTRIBUTES', 'SUPPORTS')),
  constraint alignment_weight_is_not_negative check (weight >= 0 and weight <= 1000),
  constraint alignment_once_per_pair unique nulls not distinct (workspace_id, child_id, parent_objective_id, parent_key_result_id)
);
create index alignment_by_parent_objective on alignment (workspace_id, parent_objective_id);
create index alignment_by_parent_key_result on alignment (workspace_id, parent_key_result_id);

create table check_in (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  key_result_id uuid not null,
  author_id uuid not null,
  operation_id uuid not null,
  value numeric,
  confidence smallint,
  note text not null default '',
  recorded_at timestamptz not null default now(),
  retracted_at timestamptz,
  constraint check_in_pk primary key (workspace_id, id),
  constraint check_in_of_key_result foreign key (workspace_id, key_result_id) references key_result (workspace_id, id),
  constraint check_in_by_member foreign key (workspace_id, author_id) references member (workspace_id, id),
  constraint check_in_note_is_readable check (length(note) <= 5000),
  constraint check_in_confidence_is_one_of_three check (confidence between 0 and 2)
);
create index check_in_by_key_result on check_in (workspace_id, key_result_id, recorded_at);

create table comment (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  objective_id uuid not null,
  author_id uuid not null,
  body text not null,
  written_at timestamptz not null default now(),
  version integer not null default 1,
  constraint comment_pk primary key (workspace_id, id),
  constraint comment_on_objective foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  constraint comment_by_member foreign key (workspace_id, author_id) references member (workspace_id, id),
  constraint comment_says_something check (length(body) between 1 and 5000)
);
create index comment_by_objective on comment (workspace_id, objective_id, written_at);

create table recognition (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  from_id uuid not null,
  to_id uuid not null,
  objective_id uuid,
  body text not null,
  given_at timestamptz not null default now(),
  version integer not null default 1,
  constraint recognition_pk primary key (workspace_id, id),
  constraint recognition_from_member foreign key (workspace_id, from_id) references member (workspace_id, id),
  constraint recognition_to_member foreign key (workspace_id, to_id) references member (workspace_id, id),
  constraint recognition_for_objective foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  constraint recognition_says_something check (length(body) between 1 and 2000)
);

create table retrospective (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  cycle_id uuid not null,
  team_id uuid,
  went_well text not null default '',
  went_badly text not null default '',
  we_change text not null default '',
  version integer not null default 1,
  constraint retrospective_pk primary key (workspace_id, id),
  constraint retrospective_of_cycle foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  constraint retrospective_of_team foreign key (workspace_id, team_id) references team (workspace_id, id),
  constraint retrospective_once_each unique nulls not distinct (workspace_id, cycle_id, team_id)
);

-- One counter per workspace; raising it is the last lock of every writing transaction.
create table revision (
  workspace_id uuid not null,
  value bigint not null default 0,
  constraint revision_pk primary key (workspace_id),
  constraint revision_of_workspace foreign key (workspace_id) references workspace (workspace_id)
);

create table operation (
  workspace_id uuid not null,
  id uuid not null,
  actor_id uuid not null,
  verb text not null,
  reason text,
  undoes uuid,
  revision bigint not null,
  recorded_at timestamptz not null default now(),
  constraint operation_pk primary key (workspace_id, id),
  constraint operation_revision_is_its_own unique (workspace_id, revision),
  constraint operation_by_member foreign key (workspace_id, actor_id) references member (workspace_id, id)
);

create table change (
  workspace_id uuid not null,
  revision bigint not null,
  ordinal integer not null,
  operation_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  objective_id uuid,
  version integer not null,
  before jsonb,
  after jsonb,
  constraint change_pk primary key (workspace_id, revision, ordinal),
  constraint change_of_operation foreign key (workspace_id, operation_id) references operation (workspace_id, id),
  constraint change_changes_something check (before is not null or after is not null)
);
create index change_by_objective on change (workspace_id, objective_id, revision desc);
create index change_by_subject on change (workspace_id, subject_id, revision desc);
create index change_by_operation on change (workspace_id, operation_id);

-- Nothing is visible outside the workspace that the transaction has named.
do $$
declare
  t text;
begin
  foreach t in array array['workspace', 'member', 'account_member', 'team', 'team_member', 'cycle', 'pillar', 'objective', 'key_result',
    'milestone', 'phased_target', 'initiative', 'alignment', 'check_in', 'comment', 'recognition', 'retrospective', 'revision',
    'operation', 'change']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)',
      t || '_of_this_workspace', t);
  end loop;
end $$;

grant usage on schema public to northboard_app;
grant select, insert, update, delete on all tables in schema public to northboard_app;
-- What happened stays: operations and changes are only ever added, a check-in can at most be retracted.
revoke update, delete on operation, change from northboard_app;
revoke update, delete on check_in from northboard_app;
grant update (retracted_at) on check_in to northboard_app;
