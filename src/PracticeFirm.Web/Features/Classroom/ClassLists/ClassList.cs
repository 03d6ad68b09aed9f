using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Classroom.ClassLists;

/// <summary>What a class list holds: the rows that can be used, and for every other row why not. What else stood in it is not kept.</summary>
/// <param name="Rows">Rows that can be used, in the order of the list.</param>
/// <param name="Mistakes">Rows that can't be, in the order of the list.</param>
public sealed record ClassList(IReadOnlyList<ClassListRow> Rows, IReadOnlyList<ClassListMistake> Mistakes);

/// <summary>A learner in a class list.</summary>
/// <param name="Line">Line of the text on which the row begins, from 1.</param>
/// <param name="Number">Number at school; empty in a list without numbers.</param>
/// <param name="Name">The name in its parts.</param>
/// <param name="Class">The class as the list has it; empty in a list without classes.</param>
public sealed record ClassListRow(int Line, string Number, LearnerName Name, string Class);

/// <summary>A row that can't be used.</summary>
/// <param name="Line">Line of the text on which the row begins, from 1.</param>
/// <param name="Shown">By what the teacher knows the row: its name or number, shortened.</param>
/// <param name="Error">Why not, and what to do about it.</param>
public sealed record ClassListMistake(int Line, string Shown, Error Error);

/// <summary>Refusals about class lists. Those about a whole list come instead of it; those about a row stand beside its line.</summary>
internal static class ClassListErrors
{
    public static Error Empty { get; } = new("ClassList.Empty", ClassroomTexts.ListEmpty);

    public static Error TooLarge { get; } = Of("ClassList.TooLarge", ClassroomTexts.ListTooLarge, ClassListReader.MostBytes / 1_000_000);

    public static Error NotText { get; } = new("ClassList.NotText", ClassroomTexts.ListNotText);

    public static Error IsExcel { get; } = new("ClassList.IsExcel", ClassroomTexts.ListIsExcel);

    public static Error TooManyRows { get; } = Of("ClassList.TooManyRows", ClassroomTexts.ListTooManyRows, ClassListReader.MostRows);

    public static Error NoNames { get; } = new("ClassList.NoNames", ClassroomTexts.ListNoNames);

    public static Error NameMissing { get; } = new("ClassList.NameMissing", ClassroomTexts.RowNameMissing);

    public static Error NameTooLong { get; } = Of("ClassList.NameTooLong", ClassroomTexts.RowNameTooLong, LearnerName.MaxLength);

    public static Error NameStrange { get; } = new("ClassList.NameStrange", ClassroomTexts.RowNameStrange);

    public static Error NumberMissing { get; } = new("ClassList.NumberMissing", ClassroomTexts.RowNumberMissing);

    public static Error NumberNotUsable { get; } = Of("ClassList.NumberNotUsable", ClassroomTexts.RowNumberNotUsable, ClassListReader.LongestNumber);

    public static Error NumberRounded { get; } = new("ClassList.NumberRounded", ClassroomTexts.RowNumberRounded);

    public static Error ClassNotUsable { get; } = Of("ClassList.ClassNotUsable", ClassroomTexts.RowClassNotUsable, SchoolClass.NameLength);

    public static Error QuoteOpen { get; } = new("ClassList.QuoteOpen", ClassroomTexts.RowQuoteOpen);

    public static Error NumberTwice(int line) => Of("ClassList.NumberTwice", ClassroomTexts.RowNumberTwice, line);

    public static Error NameTwice(int line) => Of("ClassList.NameTwice", ClassroomTexts.RowNameTwice, line);

    public static Error ColumnCount(int found, int expected) => Of("ClassList.ColumnCount", ClassroomTexts.RowColumnCount, found, expected);

    private static Error Of(string code, string text, params ReadOnlySpan<object?> values) =>
        new(code, string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values));
}
