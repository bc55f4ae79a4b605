import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Writes jOOQ's classes from the real schema: starts PostgreSQL, applies db/changelog, reads the catalogue.
 * Arguments: the db folder, the output folder. Does nothing while the db folder is unchanged.
 */
public class JooqCodegen {

  public static void main(String[] arguments) throws Exception {
    Path db = Path.of(arguments[0]);
    Path output = Path.of(arguments[1]);
    Path stamp = output.resolveSibling("jooq.stamp");
    String state = fingerprint(db);
    if (Files.isDirectory(output) && Files.exists(stamp) && Files.readString(stamp).equals(state)) {
      return;
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
      try (var connection = postgres.getPostgresDatabase().getConnection()) {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        new Liquibase("db/changelog/master.xml", new DirectoryResourceAccessor(db.getParent()), database)
            .update(new Contexts());
      }
      GenerationTool.generate(configuration(postgres.getJdbcUrl("postgres", "postgres"), output));
    }
    Files.writeString(stamp, state);
    System.exit(0);
  }

  private static Configuration configuration(String url, Path output) {
    return new Configuration()
        .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
        .withGenerator(new Generator()
            .withDatabase(new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withExcludes("databasechangelog.*|scheduled_tasks")
                .withIncludeRoutines(false)
                .withForcedTypes(forcedTypes()))
            .withGenerate(new Generate().withRecords(true).withDaos(false).withPojos(false))
            // outside vn.mangnon, so that the module check sees the modules alone
            .withTarget(new Target().withPackageName("vn.mangnondb").withDirectory(output.toString())));
  }

  private static List<ForcedType> forcedTypes() {
    return List.of(
        new ForcedType().withName("INSTANT").withIncludeTypes("timestamptz|timestamp with time zone"),
        enumeration("vn.mangnon.organisation.UnitKind", "unit\\.kind"),
        enumeration("vn.mangnon.organisation.Level",
            "(school|reporting_period|period_figures|category_figures|issue_turn|period_sums|category_sums|turn_sums)\\.level"),
        enumeration("vn.mangnon.organisation.Ownership", "(school|obligation)\\.ownership"),
        enumeration("vn.mangnon.account.Role", "role_grant\\.role"),
        enumeration("vn.mangnon.account.TokenReach", "api_token\\.reach"),
        enumeration("vn.mangnon.programme.PeriodKind", "reporting_period\\.kind"),
        enumeration("vn.mangnon.programme.PeriodState", "reporting_period\\.state"),
        enumeration("vn.mangnon.programme.Aggregation", "indicator\\.aggregation"),
        enumeration("vn.mangnon.programme.Tier", "target\\.tier"),
        enumeration("vn.mangnon.programme.Comparison", "(target|obligation)\\.comparison"),
        enumeration("vn.mangnon.report.ReportState", "report\\.state"),
        enumeration("vn.mangnon.report.ReportEventKind", "report_event\\.kind"),
        enumeration("vn.mangnon.report.ReplyKind", "review_reply\\.kind"),
        enumeration("vn.mangnon.report.NarrativeSection", "passage\\.section"),
        enumeration("vn.mangnon.report.Category",
            "activity\\.category|evaluation\\.category|issue\\.category|category_figures\\.category|issue_turn\\.category"
                + "|category_sums\\.category|turn_sums\\.category"),
        enumeration("vn.mangnon.report.Channel", "activity_channel\\.channel|communication_channel\\.channel"),
        enumeration("vn.mangnon.report.ParticipantGroup",
            "(activity_participants|training_participants|indicator_value)\\.participant_group"),
        enumeration("vn.mangnon.report.TrainingRole", "training\\.role"),
        enumeration("vn.mangnon.report.Organiser", "training\\.organiser"),
        enumeration("vn.mangnon.report.FundingSource", "funding\\.source"),
        enumeration("vn.mangnon.report.EvaluationKind", "evaluation\\.kind"),
        enumeration("vn.mangnon.report.EvidenceKind", "evidence_file\\.kind"),
        enumeration("vn.mangnon.issue.IssueKind", "issue\\.kind"),
        enumeration("vn.mangnon.issue.IssueState", "issue\\.state"),
        enumeration("vn.mangnon.issue.Severity", "issue\\.severity"),
        enumeration("vn.mangnon.issue.IssueOwner", "issue\\.owner"),
        enumeration("vn.mangnon.issue.IssueEventKind", "issue_event\\.kind"),
        enumeration("vn.mangnon.compliance.CheckKind", "obligation\\.check_kind"),
        enumeration("vn.mangnon.compliance.Section", "obligation\\.section"),
        enumeration("vn.mangnon.compliance.Counted", "obligation\\.counted"),
        enumeration("vn.mangnon.compliance.CountedYear", "obligation\\.year_kind"),
        enumeration("vn.mangnon.compliance.Strength", "compliance_band\\.strength"),
        enumeration("vn.mangnon.document.ExportKind", "export\\.kind"),
        enumeration("vn.mangnon.document.ExportState", "export\\.state"),
        enumeration("vn.mangnon.summary.YearKind", "summary_report\\.year_kind"),
        enumeration("vn.mangnon.document.SummarySection", "summary_report_section\\.section"),
        enumeration("vn.mangnon.audit.AuditKind", "audit_event\\.kind"),
        enumeration("vn.mangnon.audit.AuditChannel", "(audit_event|report_edit)\\.channel"),
        enumeration("vn.mangnon.audit.SubjectType", "audit_event\\.subject_type"));
  }

  private static ForcedType enumeration(String type, String columns) {
    return new ForcedType().withUserType(type).withEnumConverter(true).withIncludeExpression("(public\\.)?(" + columns + ")");
  }

  private static String fingerprint(Path db) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.walk(db)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(db.relativize(file).toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
