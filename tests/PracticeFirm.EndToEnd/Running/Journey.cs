using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace PracticeFirm.EndToEnd.Running;

/// <summary>A test through the browser: gives visitors, and holds them to a clean way at the end.</summary>
public abstract class Journey(School school) : IAsyncDisposable
{
    private readonly List<Visitor> _visitors = [];
    private Application? _application;

    protected School School => school;

    protected async Task<Visitor> As(string account, BrowserNewContextOptions? options = null, string? assignment = null) => Keep(await school.Visit(account, options, assignment));

    protected async Task<Visitor> Somebody(BrowserNewContextOptions? options = null) => Keep(await school.Visit(options));

    /// <summary>An application of its own for this journey; outlives the visitors.</summary>
    protected async Task<Application> StartAnother(IReadOnlyDictionary<string, string> settings) => _application = await Application.Start(settings);

    protected Visitor Keep(Visitor visitor)
    {
        _visitors.Add(visitor);
        return visitor;
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    /// <summary>The text of each page of a PDF.</summary>
    protected static IReadOnlyList<string> PagesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))];
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var problems = _visitors.SelectMany(v => v.Problems).ToList();
        foreach (var visitor in _visitors)
            await visitor.DisposeAsync();
        if (_application is not null)
            await _application.DisposeAsync();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
