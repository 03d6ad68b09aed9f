using System.Collections.Concurrent;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>
/// Large files that somebody sends in with a form: written to the disk as they come, within a limit, and kept for their sender alone until
/// something was done with them. What is left goes at the next start.
/// </summary>
public sealed class Uploads(DataFolder folder, IAntiforgery antiforgery, TimeProvider clock, ILogger<Uploads> logger)
{
    private const string TokenField = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";
    private const int MostPerPerson = 3;
    private const long RoomForForm = 64 << 10;
    private readonly ConcurrentDictionary<string, Upload> _kept = new(StringComparer.Ordinal);

    /// <summary>Where a file lies; null when it isn't there or is somebody else's.</summary>
    public string? PathOf(string id, string userId) => _kept.TryGetValue(id, out var kept) && kept.UserId == userId && kept.Error is null && File.Exists(kept.Path) ? kept.Path : null;

    /// <summary>Why a file was not taken in; null when it was.</summary>
    public Error? ErrorOf(string id, string userId) => _kept.TryGetValue(id, out var kept) && kept.UserId == userId ? kept.Error : null;

    /// <summary>Remembers that nothing came of a file.</summary>
    public void Refuse(string id, Error error)
    {
        Drop(id);
        if (_kept.TryGetValue(id, out var kept))
            _kept[id] = kept with { Error = error };
    }

    /// <summary>Throws the file away.</summary>
    public void Drop(string id)
    {
        if (_kept.TryGetValue(id, out var kept))
            File.Delete(kept.Path);
    }

    /// <summary>
    /// Takes in the one file of a form, whose first field has to be the token against forged requests. What goes wrong is remembered under
    /// the id: see <see cref="ErrorOf"/>.
    /// </summary>
    /// <param name="request">The form.</param>
    /// <param name="userId">Whose it is.</param>
    /// <param name="most">Largest file (bytes).</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Its id; null for a request that is no such form.</returns>
    public async Task<string?> Receive(HttpRequest request, string userId, long most, CancellationToken ct)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = most + RoomForForm;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 100 } boundary)
            return null;
        var reader = new MultipartReader(boundary, request.Body);
        if (await reader.ReadNextSectionAsync(ct) is not { } first || NameOf(first) != TokenField)
            return null;
        using (var text = new StreamReader(first.Body))
        {
            var token = new char[4096];
            var length = await text.ReadBlockAsync(token, ct);
            request.Headers[TokenHeader] = new string(token, 0, length);
        }

        if (!await antiforgery.IsRequestValidAsync(request.HttpContext) || await reader.ReadNextSectionAsync(ct) is not { } file)
            return null;

        foreach (var (old, _) in _kept.Where(k => k.Value.UserId == userId).OrderByDescending(k => k.Value.At).Skip(MostPerPerson - 1).ToList())
        {
            Drop(old);
            _kept.TryRemove(old, out _);
        }

        var id = Guid.NewGuid().ToString("N");
        var upload = new Upload(userId, Path.Combine(folder.Uploads, id + ".zip"), clock.GetUtcNow(), null);
        _kept[id] = upload;
        try
        {
            Directory.CreateDirectory(folder.Uploads);
            await using var to = new FileStream(upload.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
            var part = new byte[1 << 16];
            while (await file.Body.ReadAsync(part, ct) is var read and > 0)
            {
                if (to.Length + read > most)
                {
                    await to.DisposeAsync();
                    Refuse(id, PackErrors.TooLarge);
                    return id;
                }

                await to.WriteAsync(part.AsMemory(0, read), ct);
            }

            if (to.Length == 0)
                _kept[id] = upload with { Error = PackErrors.NotABackup };
        }
        catch (BadHttpRequestException)
        {
            Refuse(id, PackErrors.TooLarge);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(e, "A file that somebody sent in could not be written");
            Refuse(id, PackErrors.NotWritten);
        }

        return id;
    }

    private static string? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) ? HeaderUtilities.RemoveQuotes(disposition.Name).Value : null;

    private sealed record Upload(string UserId, string Path, DateTimeOffset At, Error? Error);
}
