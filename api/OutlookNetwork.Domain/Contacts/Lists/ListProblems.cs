namespace OutlookNetwork.Domain.Contacts.Lists;

public static class ListProblems
{
    public static Problem Empty { get; } = new(ProblemKind.Invalid, "contact-list.empty", "There is nothing in it. Choose a CSV or vCard file, or paste a list of addresses.");

    public static Problem NotText { get; } = new(
        ProblemKind.Invalid, "contact-list.not-text", "This is no text. Save the list as CSV or as vCard and choose that file.");

    public static Problem Compressed { get; } = new(
        ProblemKind.Invalid, "contact-list.compressed", "This is a workbook (.xlsx) or another compressed file. Save it as CSV, or unpack it, and choose that file.");

    public static Problem NotAList { get; } = new(
        ProblemKind.Invalid, "contact-list.not-a-list", "This is no list of people: neither CSV, nor vCard, nor addresses. Export your contacts as CSV or vCard and choose that file.");

    public static Problem OtherKind { get; } = new(
        ProblemKind.Invalid, "contact-list.other-kind", "The file's name and its content do not agree. A vCard file ends in .vcf and begins with BEGIN:VCARD; CSV ends in .csv, .tsv or .txt.");

    public static Problem TooManyRows { get; } = new ProblemWithFact(
        ProblemKind.Invalid, "contact-list.too-many-rows", $"The list has more than {PeopleList.MaxRows} rows. Split it and import the parts one after the other.", "most", PeopleList.MaxRows);

    public static Problem Missing { get; } = new(
        ProblemKind.Missing, "contact-list.missing", "There is no such import of contacts. It may have been discarded; hand the list in again.");

    public static Problem FileGone { get; } = new(
        ProblemKind.Conflict, "contact-list.file-gone", "The list waited longer than a day and was deleted. Hand it in again.");

    public static Problem AlreadyDone { get; } = new(
        ProblemKind.Conflict, "contact-list.already-done", "This import was done already, or was taken back. Hand the list in again to import it once more.");

    public static Problem AlreadyUndone { get; } = new(
        ProblemKind.Conflict, "contact-list.already-undone", "This import was taken back already.");

    public static Problem ChangedMeanwhile { get; } = new(
        ProblemKind.Conflict, "contact-list.changed-meanwhile", "Contacts were changed at the same moment, so nothing was imported. Try again.");

    public static Problem UnclosedQuote(long row) => new ProblemWithFact(
        ProblemKind.Invalid, "contact-list.unclosed-quote", "A quotation mark is opened and never closed, so it cannot be told where the row ends. Close it in the row named and hand the list in again.", "row", row);

    public static Problem ColumnsWrong(int expected) => new ProblemWithFact(
        ProblemKind.Invalid, "contact-list.columns-wrong", "Name one field for each column of the list, in their order.", "expected", expected);
}
