package org.entente.graphql;

import org.eclipse.microprofile.graphql.Description;

/** What every connection has; each kind of record adds its own edges and nodes by plain names. */
public abstract class Connection<T> {
  private final Page<T> page;

  protected Connection(Page<T> page) {
    this.page = page;
  }

  protected final Page<T> page() {
    return page;
  }

  @Description("Where this page stands in the list.")
  public PageInfo getPageInfo() {
    return PageInfo.of(page);
  }

  @Description("How many rows the whole list has, on all pages. Counted only when selected.")
  public int getTotalCount() {
    Integer total = page.total();
    if (total == null) {
      throw new IllegalStateException("the total was selected and not counted");
    }
    return total;
  }
}
