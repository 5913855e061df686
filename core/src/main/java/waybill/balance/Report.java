package waybill.balance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document in which something is told.
 *
 * @param id tells documents apart
 * @param name for people
 * @param outlet null when not known
 * @param published null when not known
 */
public record Report(
    String id, String name, @Nullable String outlet, @Nullable LocalDate published) {}
