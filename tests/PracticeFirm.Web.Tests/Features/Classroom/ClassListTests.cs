using System.Text;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Features.Classroom.ClassLists;

namespace PracticeFirm.Web.Tests.Features.Classroom;

/// <summary>Class lists as schools have them. What each file of the fixtures holds stands beside it.</summary>
public sealed class ClassListTests
{
    /// <summary>Every list of the fixtures.</summary>
    public static TheoryData<string> Lists =>
        [.. Directory.GetFiles(Folder, "*.csv").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository(), "fixtures", "classes");

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_gives_its_learners_and_names_what_is_wrong_with_every_other_row(string name)
    {
        var expected = await File.ReadAllLinesAsync(Path.Combine(Folder, name + ".verwacht.txt"));

        var read = ClassListReader.Read(await File.ReadAllBytesAsync(Path.Combine(Folder, name + ".csv")));

        Assert.Equal(string.Join('\n', expected), string.Join('\n', Said(read)));
    }

    [Fact]
    public void There_are_lists_of_several_systems_and_broken_ones() => Assert.True(Lists.Count > 12, $"Only {Lists.Count} lists.");

    [Theory]
    [InlineData("Sem,Visser\nNoor,Bakker", "Sem Visser", "Noor Bakker")]
    [InlineData("Visser, Sem\nBakker, Noor", "Sem Visser", "Noor Bakker")]
    [InlineData("Sem\tVisser\t3A\nNoor\tde Boer\t3A", "Sem Visser", "Noor de Boer")]
    [InlineData("sem@school.example;Sem;Visser;12-03-2009\nnoor@school.example;Noor;Bakker;13-03-2009", "Sem Visser", "Noor Bakker")]
    [InlineData("3A;Sem Visser\n3A;Noor Bakker", "Sem Visser", "Noor Bakker")]
    [InlineData("Naam\nVisser, Sem\nBakker, Noor", "Sem Visser", "Noor Bakker")]
    [InlineData("NAAM LEERLING ; KLAS\n Sem Visser ; 3A\n Noor Bakker ; 3A", "Sem Visser", "Noor Bakker")]
    [InlineData("Roepnaam\tVv\tNaam\r\nSem\t\tVisser\r\nNoor\tde\tBoer\r\n", "Sem Visser", "Noor de Boer")]
    public void Pasted_text_may_have_any_shape(string text, params string[] names)
    {
        var read = ClassListReader.Read(text).Value;

        Assert.Empty(read.Mistakes);
        Assert.Equal(names, read.Rows.Select(row => row.Name.Display));
    }

    [Fact]
    public void Only_number_name_and_class_are_kept()
    {
        var read = ClassListReader.Read("llnr;naam;klas;geboortedatum;adres;bsn\n1001;Sem Visser;3A;12-03-2009;Dorpsstraat 1;999999990\n;Noor;3A;13-03-2009;Kerkweg 2;999999991").Value;

        Assert.Equal(["ClassListRow { Line = 2, Number = 1001, Name = LearnerName { First = Sem, Infix = , Last = Visser, Display = Sem Visser, Sorted = Visser Sem  }, Class = 3A }"], read.Rows.Select(row => row.ToString()));
        Assert.Equal(["Noor"], read.Mistakes.Select(mistake => mistake.Shown));
    }

    [Fact]
    public void What_is_too_large_is_refused_before_it_is_read()
    {
        Assert.Equal("ClassList.TooLarge", ClassListReader.Read(new byte[ClassListReader.MostBytes + 1]).Error.Code);
        Assert.Equal("ClassList.TooLarge", ClassListReader.Read(new string('x', ClassListReader.MostBytes + 1)).Error.Code);
        Assert.Equal("ClassList.TooManyRows", ClassListReader.Read("naam\n" + string.Concat(Enumerable.Range(0, ClassListReader.MostRows + 1).Select(i => $"Sem {i}x\n"))).Error.Code);
        Assert.Equal("ClassList.NotText", ClassListReader.Read([1, 2, 0, 3, 0, 0, 0, 7, 9, 1, 1, 1, 1, 1, 1]).Error.Code);
        Assert.Equal("ClassList.Empty", ClassListReader.Read([]).Error.Code);
    }

    [Fact]
    public void A_row_that_goes_on_for_ever_is_one_mistake_and_the_rest_is_read()
    {
        var read = ClassListReader.Read($"llnr;naam\n1001;{new string('x', 200_000)}\n1002;Sem Visser\n1003;\"{new string('"', 5_001)}\n1004;Noor Bakker").Value;

        Assert.Equal(["1002", "1004"], read.Rows.Select(row => row.Number));
        Assert.Equal([2, 4], read.Mistakes.Select(mistake => mistake.Line));
        Assert.All(read.Mistakes, mistake => Assert.InRange(mistake.Shown.Length, 1, 60));
    }

    [Fact]
    public void Two_rows_with_a_stray_mark_each_are_two_mistakes()
    {
        var read = ClassListReader.Read("llnr;naam;klas\n1001;\"Sem Visser;3A\n1002;Noor \"Bakker;3A\n1003;Bram Vos;3A").Value;

        Assert.Equal([2, 3], read.Mistakes.Select(mistake => mistake.Line));
        Assert.All(read.Mistakes, mistake => Assert.Equal("ClassList.QuoteOpen", mistake.Error.Code));
        Assert.Equal(["1003"], read.Rows.Select(row => row.Number));
    }

    [Fact]
    public void Any_bytes_are_answered()
    {
        var chance = new Random(20261126);
        var pieces = new[] { ";", ",", "\t", "|", "\"", "\r", "\n", "\r\n", "naam", "llnr", "Sem", "de Jong", "3A", "=1+1", "\0", "ë", "\uFEFF", "sep=;", "1001", " ", "😀", "\u202e", "x", "'" };
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(0, 40)).Select(_ => pieces[chance.Next(pieces.Length)]));
            var encoding = (i % 4) switch { 0 => Encoding.UTF8, 1 => Encoding.Unicode, 2 => Encoding.BigEndianUnicode, _ => Encoding.Latin1 };
            var read = ClassListReader.Read(encoding.GetBytes(text));

            if (read.IsSuccess)
                Assert.All(read.Value.Rows, row => Assert.True(row.Name.Display.Any(char.IsLetter) && !row.Name.Display.Any(char.IsControl), row.ToString()));
            else
                Assert.Contains(read.Error.Code, new[] { "ClassList.Empty", "ClassList.NoNames", "ClassList.NotText" });
        }
    }

    private static IEnumerable<string> Said(Result<ClassList> read) => read.IsFailure
        ? [$"!{read.Error.Code}"]
        :
        [
            .. read.Value.Rows.Select(row => string.Join(' ', $"{row.Line} {row.Number} | {row.Name.First} | {row.Name.Infix} | {row.Name.Last} | {row.Class}".Split(' ', StringSplitOptions.RemoveEmptyEntries))),
            .. read.Value.Mistakes.Select(mistake => $"{mistake.Line} !{mistake.Error.Code}"),
        ];

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PracticeFirm.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
