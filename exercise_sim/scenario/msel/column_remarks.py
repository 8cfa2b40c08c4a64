"""What the author should know of the columns of a table."""

from collections.abc import Iterator

from exercise_sim.localization import _
from exercise_sim.scenario.msel.imported import Remark
from exercise_sim.scenario.msel.table import Column, Table

_MOST_FORMULAS = 5


def about_columns(table: Table) -> Iterator[Remark]:
    """Remarks on the whole file: what its columns were taken for, and what is not seen in it."""
    for column in table.columns:
        if column.contested is not None:
            yield Remark("file", "doubt", _looks_like_another(column))
    titles, texts = table.column("title"), table.column("message")
    if titles is not None and titles.by_length and texts is not None:
        message = _(
            "titles are from `{titles}`, texts from `{texts}`, which is longer (--map changes that)"
        ).format(titles=titles.heading[:60], texts=texts.heading[:60])
        yield Remark("file", "taken", message)
    if titles is None:
        message = _("no column holds titles; each is how the text begins")
        yield Remark("file", "taken", message)
    yield from _about_the_hidden(table)


def _about_the_hidden(table: Table) -> Iterator[Remark]:
    sheet = table.sheet
    for cell in sheet.unshown[:_MOST_FORMULAS]:
        message = _("the formula in {cell} has no result in the file").format(cell=cell)
        yield Remark("file", "doubt", message)
    hidden = [one.heading for one in table.columns if one.index in sheet.hidden_columns]
    if hidden:
        message = _("hidden columns were read too: {columns}")
        yield Remark("file", "doubt", message.format(columns=", ".join(hidden)[:200]))
    if sheet.hidden:
        message = _("the sheet `{sheet}` is hidden").format(sheet=sheet.name[:60])
        yield Remark("file", "doubt", message)


def _looks_like_another(column: Column) -> str:
    if column.field == "x":
        sentence = _(
            "the column `{column}` looks like another `{other}`; kept under `x:`"
            " (--map changes that)"
        )
    else:
        sentence = _(
            "the column `{column}` looks like another `{other}`; taken as {field}"
            " (--map changes that)"
        )
    return sentence.format(column=column.heading[:60], other=column.contested, field=column.field)
