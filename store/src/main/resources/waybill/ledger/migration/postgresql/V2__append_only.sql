create function history_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the history is only added to';
end;
$$;
create trigger history_keeps_rows before update or delete or truncate on history
  for each statement execute function history_only_grows();
