package vn.mangnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;

/** Tables that people save: their own, those of their office, and what nobody else may touch. */
@DatabaseTest
class SavedViewsTest {

  private static final String PIVOT = "pivot";

  @Autowired Given given;
  @Autowired SavedViews views;

  private Person owner;
  private Person colleague;
  private Person stranger;
  private UUID office;

  @BeforeEach
  void people() {
    given.nothing();
    owner = given.officer();
    office = owner.grants().iterator().next().unit().orElseThrow();
    colleague = given.holder(Role.DISTRICT_LEADER, office);
    stranger = given.officer();
    given.signedIn(owner);
  }

  @Test
  void aViewIsItsOwnersUntilItIsSharedWithTheOffice() {
    SavedView own = save("Hoạt động theo phường", Optional.empty());
    assertThat(names(owner)).containsExactly("Hoạt động theo phường");
    assertThat(names(colleague)).isEmpty();

    views.change(owner, own.id(), "Hoạt động các phường", Optional.of(office));
    assertThat(names(owner)).containsExactly("Hoạt động các phường");
    assertThat(names(colleague)).containsExactly("Hoạt động các phường");
    assertThat(names(stranger)).as("of another office").isEmpty();
    assertThat(views.list(colleague, "compare")).as("of another screen").isEmpty();
    assertThat(views.list(colleague, PIVOT).getFirst().address()).isEqualTo("pivot?rows=ward");
  }

  @Test
  void confirmedTwiceItIsSavedOnce() {
    UUID id = Ids.next();
    for (int times = 0; times < 2; times++) {
      views.save(owner, id, "Đúng hạn", PIVOT, "rows=ward", Optional.empty());
    }
    assertThat(names(owner)).containsExactly("Đúng hạn");
  }

  @Test
  void aNameStandsOnceForEachPerson() {
    save("Đúng hạn", Optional.empty());
    refused("saved-view.cannot-save", () -> save("  đúng HẠN ", Optional.empty()));
    refused("saved-view.cannot-save", () -> save(" ", Optional.empty()));
    SavedView other = save("Nộp muộn", Optional.empty());
    refused("saved-view.cannot-save", () -> views.change(owner, other.id(), "Đúng hạn", Optional.empty()));
    views.save(colleague, Ids.next(), "Đúng hạn", PIVOT, "rows=level", Optional.empty());
    assertThat(names(owner)).containsExactly("Đúng hạn", "Nộp muộn");
  }

  @Test
  void whatIsRemovedCanBeTakenBack() {
    SavedView view = save("Đúng hạn", Optional.of(office));
    SavedView removed = views.remove(owner, view.id());
    assertThat(names(colleague)).isEmpty();
    views.save(owner, removed.id(), removed.name(), removed.screen(), removed.query(),
        removed.sharedWith().map(SavedView.Unit::id));
    assertThat(views.list(owner, PIVOT)).containsExactly(view);
    assertThat(names(colleague)).containsExactly("Đúng hạn");
  }

  @Test
  void nobodyElseChangesItAndNobodySharesWhereTheyDoNotWork() {
    SavedView view = save("Đúng hạn", Optional.of(office));
    for (Person other : List.of(colleague, stranger)) {
      refused("saved-view.none", () -> views.remove(other, view.id()));
      refused("saved-view.none", () -> views.change(other, view.id(), "Của tôi", Optional.empty()));
      refused("saved-view.cannot-save", () -> views.save(other, view.id(), "Của tôi", PIVOT, "", Optional.empty()));
    }
    refused("saved-view.not-your-office", () -> views.save(
        stranger, Ids.next(), "Chung", PIVOT, "rows=ward", Optional.of(office)));
    assertThat(views.list(owner, PIVOT)).containsExactly(view);
  }

  private SavedView save(String name, Optional<UUID> unit) {
    return views.save(owner, Ids.next(), name, PIVOT, "rows=ward", unit);
  }

  private List<String> names(Person person) {
    return views.list(person, PIVOT).stream().map(SavedView::name).toList();
  }

  private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
