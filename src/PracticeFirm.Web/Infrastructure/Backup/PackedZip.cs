using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Infrastructure.Backup;

/// <summary>How far a longer work is.</summary>
/// <param name="What">What is being done, Dutch.</param>
/// <param name="Done">How many files are done.</param>
/// <param name="Total">How many there are; 0 while that is not known.</param>
public sealed record PackProgress(string What, int Done, int Total);

/// <summary>
/// Writes a zip of which every file has its hash in a list that comes last. It is made beside its place, read back, flushed, and only then
/// renamed: a file with its own name is whole.
/// </summary>
internal sealed class ZipPacker : IDisposable
{
    private readonly string _path;
    private readonly string _beside;
    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private readonly List<PackedFile> _files = [];
    private bool _kept;

    /// <summary>Starts one.</summary>
    /// <param name="path">Where it will be; nothing may be there.</param>
    /// <param name="id">Something that no other work has, for the name it has while it is made.</param>
    public ZipPacker(string path, string id)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _beside = $"{path}.{id}.new";
        _file = new FileStream(_beside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        _zip = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>What is in it so far.</summary>
    public IReadOnlyList<PackedFile> Files => _files;

    /// <summary>Adds a database.</summary>
    public void Add(string name, DatabaseImage image)
    {
        string hash;
        using (var entry = _zip.CreateEntry(name, CompressionLevel.Fastest).Open())
            hash = image.WriteTo(entry);
        _files.Add(new PackedFile(name, image.Size, hash));
    }

    /// <summary>Adds a file that nobody changes; false when it is gone meanwhile.</summary>
    /// <param name="name">Its name in the zip.</param>
    /// <param name="path">The file.</param>
    /// <param name="isCompressed">True when there is nothing to gain from compressing it.</param>
    public bool Add(string name, string path, bool isCompressed = false)
    {
        FileStream source;
        try
        {
            source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }

        using (source)
        using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        {
            long size;
            using (var entry = _zip.CreateEntry(name, isCompressed ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open())
                size = Hashed.Copy(source, entry, hash, long.MaxValue);
            _files.Add(new PackedFile(name, size, Convert.ToHexStringLower(hash.GetHashAndReset())));
            return true;
        }
    }

    /// <summary>Writes the list, reads all of it back, and puts the zip in its place.</summary>
    /// <exception cref="IOException">What was written is not what should be there.</exception>
    public void Keep<T>(T manifest)
    {
        using (var entry = _zip.CreateEntry(PackedNames.Manifest, CompressionLevel.Fastest).Open())
            JsonSerializer.Serialize(entry, manifest);
        _zip.Dispose();
        _file.Flush(flushToDisk: true);
        _file.Position = 0;
        using (var written = new ZipArchive(_file, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (var file in _files)
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                using var entry = written.GetEntry(file.Name)!.Open();
                if (Hashed.Copy(entry, Stream.Null, hash, file.Size) != file.Size || Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
                    throw new IOException($"{file.Name} was not written as it is.");
            }
        }

        _file.Dispose();
        File.Move(_beside, _path);
        _kept = true;
    }

    public void Dispose()
    {
        if (_kept)
            return;
        try
        {
            _zip.Dispose();
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ObjectDisposedException)
        {
            // What it still wanted to write is thrown away here.
        }

        _file.Dispose();
        File.Delete(_beside);
    }
}

/// <summary>
/// Reads such a zip without trusting it: the names, the number of files, their sizes and their hashes have to be as the list says, and the
/// list within limits.
/// </summary>
internal sealed class ZipUnpacker : IDisposable
{
    private const int MostFiles = 200_000;
    private const long LargestManifest = 64L << 20;
    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    private ZipUnpacker(FileStream file, ZipArchive zip)
    {
        _file = file;
        _zip = zip;
    }

    /// <summary>Opens one; null when it is none.</summary>
    public static ZipUnpacker? Open(string path)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
            return new ZipUnpacker(file, new ZipArchive(file, ZipArchiveMode.Read));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            return null;
        }
    }

    /// <summary>The list; null when it can't be read.</summary>
    public T? Manifest<T>()
        where T : class
    {
        try
        {
            if (_zip.Entries.Count > MostFiles || _zip.GetEntry(PackedNames.Manifest) is not { Length: <= LargestManifest } entry)
                return null;
            using var text = new LimitedStream(entry.Open(), LargestManifest);
            return JsonSerializer.Deserialize<T>(text);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>True when the zip holds exactly the files of the list, each once, with names that may be there.</summary>
    public bool Holds(IReadOnlyList<PackedFile> files, Func<string, bool> mayBeThere)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _zip.Entries)
            if (!names.Add(entry.FullName))
                return false;
        return names.Count == files.Count + 1
            && files.All(file => file is { Name: not null, Sha256: not null, Size: >= 0 } && mayBeThere(file.Name) && _zip.GetEntry(file.Name)?.Length == file.Size)
            && files.DistinctBy(file => file.Name).Count() == files.Count;
    }

    /// <summary>Writes one of the files; false when it is not what the list says.</summary>
    public bool Write(PackedFile file, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            using var entry = _zip.GetEntry(file.Name)!.Open();
            if (Hashed.Copy(entry, target, hash, file.Size) != file.Size || Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
                return false;
        }
        catch (InvalidDataException)
        {
            return false;
        }

        target.Flush(flushToDisk: true);
        return true;
    }

    public void Dispose()
    {
        _zip.Dispose();
        _file.Dispose();
    }
}

/// <summary>Copies that hash on the way and stop when there is more than there may be.</summary>
internal static class Hashed
{
    /// <summary>Copies; gives how much there was, which is more than <paramref name="most"/> when it stopped.</summary>
    public static long Copy(Stream from, Stream to, IncrementalHash hash, long most)
    {
        var part = new byte[1 << 16];
        long size = 0;
        while (from.Read(part) is var read and > 0)
        {
            size += read;
            if (size > most)
                return size;
            hash.AppendData(part, 0, read);
            to.Write(part, 0, read);
        }

        return size;
    }
}

/// <summary>A stream that ends with an exception when it yields more than it may.</summary>
internal sealed class LimitedStream(Stream from, long most) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = from.Read(buffer, offset, count);
        _read += read;
        return _read <= most ? read : throw new InvalidDataException("Larger than allowed.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            from.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Refusals about backups and archives.</summary>
internal static class PackErrors
{
    public static Error Busy { get; } = new("Backup.Busy", Texts.BackupTexts.Busy);

    public static Error NotFound { get; } = new("Backup.NotFound", Texts.BackupTexts.NotFound);

    public static Error NotABackup { get; } = new("Backup.NotABackup", Texts.BackupTexts.NotABackup);

    public static Error Newer { get; } = new("Backup.Newer", Texts.BackupTexts.Newer);

    public static Error Damaged { get; } = new("Backup.Damaged", Texts.BackupTexts.Damaged);

    public static Error TooLarge { get; } = new("Backup.TooLarge", Texts.BackupTexts.TooLarge);

    public static Error NoSpace { get; } = new("Backup.NoSpace", Texts.BackupTexts.NoSpace);

    public static Error NotWritten { get; } = new("Backup.NotWritten", Texts.BackupTexts.NotWritten);

    public static Error SchoolBroken { get; } = new("Backup.SchoolBroken", Texts.BackupTexts.SchoolBroken);

    public static Error StillWorking { get; } = new("Backup.StillWorking", Texts.BackupTexts.StillWorking);

    public static Error Running { get; } = new("Backup.Running", Texts.BackupTexts.Running);
}
