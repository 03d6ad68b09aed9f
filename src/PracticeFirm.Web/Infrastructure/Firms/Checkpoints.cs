using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// Keeps states of firms. A checkpoint is one file that says itself what it is: a line of JSON, and after it, compressed, the pages in
/// which the firm differs from the template it was made from. Some hundred kilobytes instead of sixteen megabytes, so that one a
/// business day costs next to nothing. What comes back is checked against its hash: it is whole, or refused.
/// </summary>
public sealed class Checkpoints(DataFolder folder, TimeProvider clock)
{
    private const int PageSize = 4096;
    private const int PartSize = 16 * PageSize;
    private const long LargestFirm = 2L << 30;
    private const string Extension = ".checkpoint";
    private const string BaseName = "base";
    private readonly ConcurrentDictionary<(string Template, DateTime WrittenAt), string> _hashes = new();

    /// <summary>Keeps the state of a firm as it is on this connection, with all that was committed.</summary>
    /// <param name="code">The firm.</param>
    /// <param name="connection">An open connection to its file.</param>
    /// <param name="kind">Why.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="businessDay">The firm's date.</param>
    /// <param name="by">Display name of who asked for it; empty for nobody.</param>
    internal Checkpoint Make(string code, SqliteConnection connection, CheckpointKind kind, string name, DateOnly businessDay, string by)
    {
        var checkpoint = new Checkpoint(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), kind, name, businessDay, clock.GetUtcNow().UtcDateTime, by);
        Directory.CreateDirectory(FolderOf(code));
        Save(code, connection, checkpoint);
        return checkpoint;
    }

    /// <summary>Changes something in every state that was kept of a firm. One that can't be read any more is thrown away.</summary>
    /// <param name="code">The firm.</param>
    /// <param name="beside">A file to work in; it is gone afterwards.</param>
    /// <param name="change">Changes the firm's file it is given.</param>
    internal void Rework(string code, string beside, Action<string> change)
    {
        foreach (var checkpoint in List(code))
        {
            if (Restore(code, checkpoint.Id, beside).IsFailure)
            {
                Delete(code, checkpoint.Id);
                continue;
            }

            change(beside);
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = beside, Pooling = false }.ToString());
            connection.Open();
            Save(code, connection, checkpoint);
        }

        File.Delete(beside);
    }

    /// <summary>The states of a firm that were kept, the last one first. A file that says nothing sensible is left out.</summary>
    public IReadOnlyList<Checkpoint> List(string code)
    {
        if (!FirmStore.IsCode(code) || !Directory.Exists(FolderOf(code)))
            return [];
        return
        [
            .. Directory.EnumerateFiles(FolderOf(code), "*" + Extension)
                .Select(HeadOf)
                .OfType<Head>()
                .Select(head => head.Checkpoint)
                .OrderByDescending(checkpoint => checkpoint.At).ThenByDescending(checkpoint => checkpoint.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>One of them, or null.</summary>
    public Checkpoint? Find(string code, string id) => IsId(id) && FirmStore.IsCode(code) && File.Exists(PathOf(code, id)) ? HeadOf(PathOf(code, id))?.Checkpoint : null;

    /// <summary>Writes the firm's file as it was then. Errors: <c>Checkpoint.NotFound</c>, <c>Checkpoint.Broken</c>.</summary>
    /// <param name="code">The firm.</param>
    /// <param name="id">The checkpoint.</param>
    /// <param name="to">The file to make; it is not flushed.</param>
    internal Result Restore(string code, string id, string to)
    {
        if (!IsId(id) || !FirmStore.IsCode(code) || !File.Exists(PathOf(code, id)))
            return NotFound;
        if (HeadOf(PathOf(code, id)) is not { } head)
            return Broken;
        try
        {
            return Rebuild(code, id, head, to) ? Result.Success : Broken;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Broken;
        }
    }

    /// <summary>True when anything was kept of a firm with this code.</summary>
    internal bool Any(string code) => Directory.Exists(FolderOf(code));

    /// <summary>Throws one away.</summary>
    public void Delete(string code, string id)
    {
        if (IsId(id) && FirmStore.IsCode(code))
            File.Delete(PathOf(code, id));
    }

    /// <summary>Throws all of a firm away.</summary>
    public void DeleteAll(string code)
    {
        if (FirmStore.IsCode(code) && Directory.Exists(FolderOf(code)))
            Directory.Delete(FolderOf(code), recursive: true);
    }

    /// <summary>Remembers which template a firm is made from: what is kept of it is what differs from that.</summary>
    internal void Base(string code, string template)
    {
        Directory.CreateDirectory(FolderOf(code));
        var path = Path.Combine(FolderOf(code), BaseName);
        File.WriteAllText(path + ".new", Path.GetFileName(template));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>
    /// Takes a file in of a firm's folder elsewhere. What differs from a template that isn't here, or says nothing sensible, is left out.
    /// </summary>
    /// <param name="code">The firm it is for.</param>
    /// <param name="file">The file.</param>
    /// <param name="nameOf">What a template is called here; null when it isn't here.</param>
    internal void TakeIn(string code, string file, Func<string, string?> nameOf)
    {
        var name = Path.GetFileName(file);
        if (name == BaseName)
        {
            if (TemplateOf(file) is { } known && nameOf(known) is { } here)
                Base(code, here);
            return;
        }

        if (!name.EndsWith(Extension, StringComparison.Ordinal) || !IsId(Path.GetFileNameWithoutExtension(name)) || HeadOf(file) is not { Checkpoint: { } checkpoint } head)
            return;
        var template = head.Base is null ? null : nameOf(Path.GetFileName(head.Base));
        if (checkpoint.Id != Path.GetFileNameWithoutExtension(name) || checkpoint.Name is null || checkpoint.By is null || head.Size is < 0 or > LargestFirm || (head.Base is not null && template is null))
            return;
        Directory.CreateDirectory(FolderOf(code));
        var path = PathOf(code, checkpoint.Id);
        using (var source = new FileStream(file, FileMode.Open, FileAccess.Read))
        using (var target = new FileStream(path + ".new", FileMode.Create, FileAccess.Write))
        {
            while (source.ReadByte() is var b && b >= 0 && b != '\n')
            {
            }

            JsonSerializer.Serialize(target, head with { Base = template });
            target.WriteByte((byte)'\n');
            source.CopyTo(target);
            target.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>The name of the template that a file in a firm's folder needs; null when it needs none.</summary>
    internal static string? TemplateOf(string path)
    {
        if (path.EndsWith(Extension, StringComparison.Ordinal))
            return HeadOf(path)?.Base is { } name ? Path.GetFileName(name) : null;
        try
        {
            return Path.GetFileName(path) == BaseName ? Path.GetFileName(File.ReadAllText(path).Trim()) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal static Error NotFound { get; } = new("Checkpoint.NotFound", "Dit herstelpunt bestaat niet (meer). Kies een ander uit de lijst.");

    internal static Error Broken { get; } = new("Checkpoint.Broken", "Dit herstelpunt is beschadigd en is daarom niet teruggezet. Kies een ander herstelpunt of het begin.");

    private void Write(string path, Checkpoint checkpoint, FirmPages firm, string? template)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        using var original = template is null ? null : File.OpenHandle(template);
        using var changed = new MemoryStream();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var now = new byte[PartSize];
        var then = new byte[PartSize];
        var number = new byte[sizeof(int)];
        var pages = 0;
        using (var packed = new ZLibStream(changed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (long part = 0; part < firm.Size; part += PartSize)
            {
                var length = (int)Math.Min(PartSize, firm.Size - part);
                firm.Read(part, now, length);
                var known = original is null ? 0 : RandomAccess.Read(original, then, part);
                for (var at = 0; at < length; at += PageSize)
                {
                    var page = now.AsSpan(at, PageSize);
                    if (at + PageSize <= known && page.SequenceEqual(then.AsSpan(at, PageSize)))
                        continue;
                    BitConverter.TryWriteBytes(number, (int)((part + at) / PageSize));
                    hash.AppendData(number);
                    hash.AppendData(page);
                    packed.Write(number);
                    packed.Write(page);
                    pages++;
                }
            }
        }

        var head = new Head(
            checkpoint, template is null ? null : Path.GetFileName(template), template is null ? null : HashOf(template), firm.Size, pages, Convert.ToHexStringLower(hash.GetHashAndReset()));
        JsonSerializer.Serialize(file, head);
        file.WriteByte((byte)'\n');
        changed.Position = 0;
        changed.CopyTo(file);
        file.Flush(flushToDisk: true);
    }

    private bool Rebuild(string code, string id, Head head, string to)
    {
        using var source = new FileStream(PathOf(code, id), FileMode.Open, FileAccess.Read, FileShare.Read);
        while (source.ReadByte() is var b && b != '\n')
            if (b < 0)
                return false;
        if (head.Base is null)
            File.WriteAllBytes(to, []);
        else
            File.Copy(Path.Combine(folder.Templates, Path.GetFileName(head.Base)), to, overwrite: true);
        using var target = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        if (head.Base is not null && Convert.ToHexStringLower(SHA256.HashData(target)) != head.BaseSha256)
            return false;
        target.SetLength(head.Size);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var packed = new ZLibStream(source, CompressionMode.Decompress))
        {
            var number = new byte[sizeof(int)];
            var page = new byte[PageSize];
            for (var i = 0; i < head.Pages; i++)
            {
                packed.ReadExactly(number);
                packed.ReadExactly(page);
                var at = BitConverter.ToInt32(number) * (long)PageSize;
                if (at < 0 || at + PageSize > head.Size)
                    return false;
                hash.AppendData(number);
                hash.AppendData(page);
                target.Position = at;
                target.Write(page);
            }

            // Reading to the end lets the packing check itself as well.
            if (packed.ReadByte() >= 0)
                return false;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()) == head.PagesSha256;
    }

    private void Save(string code, SqliteConnection connection, Checkpoint checkpoint)
    {
        var path = PathOf(code, checkpoint.Id);
        var beside = path + ".new";
        try
        {
            using (var firm = FirmPages.Of(connection))
                Write(beside, checkpoint, firm, BaseOf(code));
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    private string HashOf(string template) => _hashes.GetOrAdd((template, File.GetLastWriteTimeUtc(template)), known =>
    {
        using var file = File.OpenRead(known.Template);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    });

    private static Head? HeadOf(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            return reader.ReadLine() is { } line ? JsonSerializer.Deserialize<Head>(line) : null;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? BaseOf(string code)
    {
        var path = Path.Combine(FolderOf(code), BaseName);
        if (!File.Exists(path))
            return null;
        var template = Path.Combine(folder.Templates, Path.GetFileName(File.ReadAllText(path).Trim()));
        return File.Exists(template) ? template : null;
    }

    private string FolderOf(string code) => Path.Combine(folder.Checkpoints, code);

    private string PathOf(string code, string id) => Path.Combine(FolderOf(code), id + Extension);

    private static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);

    /// <param name="Checkpoint">What it is.</param>
    /// <param name="Base">The template it differs from; null when all of it is here.</param>
    /// <param name="BaseSha256">Hash of that template.</param>
    /// <param name="Size">Size of the firm's file (bytes).</param>
    /// <param name="Pages">How many pages follow.</param>
    /// <param name="PagesSha256">Hash of these pages, each after its number.</param>
    private sealed record Head(Checkpoint Checkpoint, string? Base, string? BaseSha256, long Size, int Pages, string PagesSha256);
}
