package vn.mangnon.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.document.ExportKind;
import vn.mangnon.document.ExportOrder;
import vn.mangnon.document.ExportState;
import vn.mangnon.document.LongExport;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.SummaryFilter;

/**
 * A file made in the background, and how far it is.
 *
 * @param done of {@code of} parts; null as long as nothing is known of it
 * @param failure why it could not be made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportJson(
    UUID id, ExportKind kind, Ordered parameters, ExportState state, String askedBy, OffsetDateTime askedAt,
    @Nullable OffsetDateTime startedAt, @Nullable OffsetDateTime finishedAt, @Nullable Long done, @Nullable Long of,
    @Nullable String fileName, @Nullable String mediaType, @Nullable Long size, @Nullable OffsetDateTime expiresAt,
    @Nullable OffsetDateTime downloadedAt, @Nullable String failure) {

  /** What was asked for; schools and wards by their ids. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ordered(
      @Nullable String period, @Nullable String format, @Nullable Integer from, @Nullable Integer to,
      @Nullable String calendar, @Nullable UUID school, @Nullable UUID ward, @Nullable String level,
      @Nullable String ownership, @Nullable String category, @Nullable String state) {

    static Ordered of(ExportOrder order, Periods periods) {
      return switch (order) {
        case ExportOrder.Documents(var period, var format) -> new Ordered(
            periods.find(period).code(), format.ending().toUpperCase(Locale.ROOT), null, null, null, null, null, null,
            null, null, null);
        case ExportOrder.Workbook(SummaryFilter filter) -> new Ordered(
            filter.period().map(id -> periods.find(id).code()).orElse(null), null, filter.from(), filter.to(),
            lower(filter.calendar()), filter.school().orElse(null), filter.ward().orElse(null), name(filter.level()),
            name(filter.ownership()), name(filter.category()), filter.acceptedOnly() ? "accepted" : "received");
      };
    }

    private static @Nullable String name(Optional<? extends Enum<?>> constant) {
      return constant.map(Enum::name).orElse(null);
    }

    private static String lower(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }

  static ExportJson of(LongExport export, Periods periods, Texts texts, Locale locale) {
    Optional<LongExport.File> file = export.file();
    return new ExportJson(
        export.id(), export.order().kind(), Ordered.of(export.order(), periods), export.state(), export.askedBy(),
        Times.of(export.askedAt()), Times.of(export.startedAt()), Times.of(export.finishedAt()),
        export.steps().map(LongExport.Steps::done).orElse(null), export.steps().map(LongExport.Steps::of).orElse(null),
        file.map(LongExport.File::name).orElse(null), file.map(LongExport.File::mediaType).orElse(null),
        file.map(LongExport.File::size).orElse(null), Times.of(file.map(LongExport.File::expiresAt)),
        Times.of(file.flatMap(LongExport.File::downloadedAt)),
        export.failure().map(failure -> texts.get(locale, failure.key(), failure.arguments().toArray())).orElse(null));
  }
}
