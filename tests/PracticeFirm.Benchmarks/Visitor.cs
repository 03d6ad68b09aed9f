using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PracticeFirm.Benchmarks;

/// <summary>Somebody with a browser's cookies and no browser.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri address)
    {
        Address = address;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, MaxConnectionsPerServer = 64 })
        {
            BaseAddress = address,
        };
    }

    /// <summary>Where the application listens.</summary>
    public Uri Address { get; }

    /// <summary>What the application made the browser keep.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Fills in the log-in form.</summary>
    /// <exception cref="InvalidOperationException">The application doesn't let this person in.</exception>
    public async Task LogIn(string userName, string password)
    {
        const string page = "/inloggen";
        var fields = HiddenField().Matches(await Page(page)).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        fields["Input.UserName"] = userName;
        fields["Input.Password"] = password;
        using var response = await _http.PostAsync(page, new FormUrlEncodedContent(fields));
        if (response.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Inloggen gaf {response.StatusCode}.");
    }

    /// <summary>The code of the first firm on the start page.</summary>
    public async Task<string> FirstFirm() => FirmLink().Match(await Page("/")) is { Success: true } link
        ? link.Groups["code"].Value
        : throw new InvalidOperationException("Op de startpagina staat geen firma.");

    /// <summary>The HTML of a page.</summary>
    public async Task<string> Page(string path) => await _http.GetStringAsync(path);

    /// <summary>The HTML of a page, or null when there is no such page.</summary>
    public async Task<string?> PageIfThere(string path)
    {
        using var response = await _http.GetAsync(path);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>Asks for the token of a connection for a circuit.</summary>
    public async Task<string> Connection()
    {
        using var response = await _http.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        using var answer = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("connectionToken").GetString()!;
    }

    /// <summary>Asks for a page and reads it to its end without keeping it.</summary>
    /// <returns>True when it was there, with status 200.</returns>
    public async Task<bool> Read(string path)
    {
        using var response = await _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        await response.Content.CopyToAsync(Stream.Null);
        return response.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"\s*/?>""")]
    private static partial Regex HiddenField();

    [GeneratedRegex("/f/(?<code>[0-9A-Z]{8})\\b")]
    private static partial Regex FirmLink();
}
