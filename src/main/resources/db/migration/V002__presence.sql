set lock_timeout = '5s';

-- Who is on which board, as each process tells the others: one row for each process and board. Not logged, because after a
-- crash all browsers say so again within seconds.
create unlogged table presence (
  workspace_id uuid not null,
  cycle_id uuid not null,
  process_id uuid not null,
  beat bigint not null,
  members uuid[] not null,
  editors uuid[] not null,
  edited uuid[] not null,
  constraint presence_pk primary key (workspace_id, cycle_id, process_id),
  constraint presence_on_the_board_of_a_cycle foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  constraint presence_names_what_each_editor_edits check (cardinality(editors) = cardinality(edited))
);

alter table presence enable row level security;
create policy presence_of_this_workspace on presence
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on presence to northboard_app;
