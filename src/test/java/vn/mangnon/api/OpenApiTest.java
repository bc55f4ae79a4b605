package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import vn.mangnon.DatabaseTest;

@DatabaseTest
@Import(Calls.class)
class OpenApiTest {

  @Autowired Calls calls;

  @Test
  void itDescribesTheContractAndNothingElse() {
    var paths = new TreeSet<String>();
    contract().get("paths").properties().forEach(path -> path.getValue().propertyNames()
        .forEach(method -> paths.add(method.toUpperCase() + " " + path.getKey())));
    assertThat(paths).containsExactlyInAnyOrder(
        "GET /api/v1/schools", "GET /api/v1/schools/{code}",
        "GET /api/v1/periods", "GET /api/v1/periods/{code}", "GET /api/v1/periods/{code}/obligations",
        "POST /api/v1/periods/year", "POST /api/v1/periods/{code}/open", "POST /api/v1/periods/{code}/close",
        "POST /api/v1/periods/{code}/extend",
        "POST /api/v1/reports", "GET /api/v1/reports", "GET /api/v1/reports/{id}", "PUT /api/v1/reports/{id}",
        "POST /api/v1/reports/{id}/submit", "POST /api/v1/reports/{id}/return",
        "POST /api/v1/reports/{id}/accept", "POST /api/v1/reports/{id}/reopen",
        "GET /api/v1/reports/{id}/evidence", "POST /api/v1/reports/{id}/evidence",
        "GET /api/v1/reports/{id}/evidence/{file}",
        "GET /api/v1/reports/{id}/document.docx", "GET /api/v1/reports/{id}/document.pdf",
        "GET /api/v1/reports/{id}/likeness",
        "GET /api/v1/reports/{id}/revisions", "GET /api/v1/reports/{id}/revisions/{number}",
        "GET /api/v1/reports/{id}/comments", "POST /api/v1/reports/{id}/comments",
        "POST /api/v1/reports/{id}/comments/{comment}/answers",
        "GET /api/v1/issues", "POST /api/v1/issues", "GET /api/v1/issues/{id}",
        "POST /api/v1/issues/{id}/answer", "POST /api/v1/issues/{id}/{move}",
        "GET /api/v1/summary", "GET /api/v1/summary/lines", "GET /api/v1/compliance",
        "GET /api/v1/exports/summary.xlsx", "GET /api/v1/exports/summary.csv",
        "GET /api/v1/exports/summary.docx", "GET /api/v1/exports/summary.pdf",
        "POST /api/v1/exports", "GET /api/v1/exports", "GET /api/v1/exports/{id}", "GET /api/v1/exports/{id}/file",
        "DELETE /api/v1/exports/{id}");
  }

  @Test
  void itDescribesReportsByTheirSectionsAndRefusalsAsProblems() {
    JsonNode contract = contract();
    var report = contract.at("/components/schemas/ReportJson/properties");
    assertThat(report.propertyNames()).contains(
        "id", "school", "period", "version", "status", "missing", "document", "communication", "activities",
        "trainings", "indicators", "funding", "strengths", "shortcomings", "recommendations", "recipients", "signer");
    var put = contract.at("/paths/~1api~1v1~1reports~1{id}/put");
    assertThat(put.at("/requestBody/content/application~1json/schema/$ref").asString()).endsWith("/ReportContent");
    assertThat(put.at("/responses/422/content/application~1problem+json/schema/$ref").asString()).endsWith("/Problem");
    assertThat(put.at("/parameters").valueStream().map(parameter -> parameter.path("name").asString()))
        .containsExactlyInAnyOrder("id", "If-Match", "Idempotency-Key");
    var summary = contract.at("/paths/~1api~1v1~1summary/get");
    assertThat(summary.at("/parameters").valueStream().map(parameter -> parameter.path("name").asString()))
        .containsExactlyInAnyOrder(
            "from", "to", "calendar", "by", "school", "ward", "level", "ownership", "period", "category", "state");
    assertThat(summary.at("/responses/200/content").propertyNames())
        .containsExactlyInAnyOrder("application/json", "text/csv;charset=UTF-8");
    assertThat(contract.at("/components/securitySchemes/basic/scheme").asString()).isEqualTo("basic");
  }

  private JsonNode contract() {
    return calls.call(Optional.empty(), HttpMethod.GET, "/v3/api-docs", null).expect(200).json();
  }
}
