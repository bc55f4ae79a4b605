package vn.mangnon.account;

/**
 * From where somebody tries a password: a browser that has signed in to the account before, an address, or the page of
 * whoever is signed in.
 */
sealed interface Place {

  String ADDRESS = "address ";

  /** The page on which somebody signed in changes the password. */
  Place OWN_PAGE = new OwnPage();

  String key();

  record KnownBrowser(String sha256) implements Place {
    @Override
    public String key() {
      return "browser " + sha256;
    }
  }

  record OwnPage() implements Place {
    @Override
    public String key() {
      return "own page";
    }
  }

  record Address(String address) implements Place {
    @Override
    public String key() {
      return ADDRESS + address;
    }
  }
}
