create trigger history_keeps_rows before update on history begin
  select raise(abort, 'the history is only added to');
end;
create trigger history_loses_none before delete on history begin
  select raise(abort, 'the history is only added to');
end;
