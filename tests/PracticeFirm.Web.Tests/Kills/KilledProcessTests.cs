using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Tests.Features.Deliveries;
using PracticeFirm.Web.Tests.Features.Invoices;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Kills;

/// <summary>
/// The process is killed while it posts invoices and ships deliveries. Afterwards every firm is, to the last column of the last table,
/// as it was before the command that was under way or as it is after it: number, ledger, order, mail and event together or none of them;
/// what was acknowledged is there; and the work goes on from there.
/// </summary>
public sealed class KilledProcessTests
{
    /// <summary>Name of the variable that asks for more kills at a moment of chance than the usual one.</summary>
    private const string KillsVariable = "PRACTICEFIRM_KILLS";

    private const int FirmsPerKill = 12;

    [Fact]
    public async Task Killed_before_any_write_of_a_posting_or_a_shipment_it_is_whole_or_not_there()
    {
        using var folder = new Folder();
        var states = await Prepare(folder);
        for (var place = 1; place <= states.Places; place++)
            folder.Put(WritingProcess.Code(place, place));

        await using var writing = await WritingProcess.Start(folder.Data.Root);
        writing.Go();
        await writing.StandsStill();
        await writing.Kill();

        var found = await Check(folder, writing, states);
        Assert.Equal(Enumerable.Range(0, Work.Commands + 1), found.Distinct().Order());
        Assert.Equal(found.Order(), found);
    }

    [Fact]
    public async Task Killed_at_a_moment_of_chance_it_is_whole_or_not_there()
    {
        using var folder = new Folder();
        var states = await Prepare(folder);
        var chance = new Random(20_261_123);
        var kills = int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), CultureInfo.InvariantCulture, out var asked) ? asked : 1;
        for (var kill = 0; kill < kills; kill++)
        {
            for (var number = 1; number <= FirmsPerKill; number++)
                folder.Put(WritingProcess.Code((kill * FirmsPerKill) + number, 0));
            await using var writing = await WritingProcess.Start(folder.Data.Root);
            writing.Go();

            // A moment, not a wait for something: wherever it finds them, they have to be whole.
            await Task.WhenAny(writing.StandsStill(), Task.Delay(chance.Next(100, 1_500)));
            await writing.Kill();

            await Check(folder, writing, states);
            folder.Clear();
        }
    }

    /// <summary>Looks at every firm as the restarted application finds it, and lets it do the rest of the work.</summary>
    /// <returns>How many commands there was of each, in the order of their names.</returns>
    private static async Task<List<int>> Check(Folder folder, WritingProcess writing, States states)
    {
        await using var services = TestFirm.Wire(folder.Data);
        var found = new List<int>();
        foreach (var code in folder.Codes)
        {
            services.GetRequiredService<TestDirectory>().Let(TestUser.Sam, code, mayWrite: true);
            var state = states.After.IndexOf(await Dump(services, code));
            Assert.True(state >= 0, $"{code} is half done.");
            Assert.InRange(state, writing.Acknowledged(code), writing.Acknowledged(code) + 1);
            found.Add(state);
            if (found.Count % 10 > 0)
                continue;
            await Work.Do(services, code, _ => { }, state);
            Assert.Equal(states.After[^1], await Dump(services, code));
        }

        return found;
    }

    /// <summary>A firm with work to do, and what it looks like after each command.</summary>
    private static async Task<States> Prepare(Folder folder)
    {
        await using (var firm = await TestFirm.Open())
        {
            await firm.Picked(await OrderDesk.ConfirmedOrder(firm, TestFirmContents.GoldenSpoon, true, (TestFirmContents.PlateWarmer, 2), (TestFirmContents.WineGlass, 12)));
            await firm.Picked(await OrderDesk.ConfirmedOrder(firm, TestFirmContents.Arms, true, (TestFirmContents.TinnedTomatoes, 24)));
            await firm.Draft(await firm.GoldenOrder());
            await firm.CopyTo(folder.Template);
        }

        const string code = "HEEL";
        folder.Put(code);
        var checkpoints = new Checkpoints();
        await using var services = TestFirm.Wire(folder.Data, more => more.AddSingleton<IInterceptor>(checkpoints));
        services.GetRequiredService<TestDirectory>().Let(TestUser.Sam, code, mayWrite: true);
        var after = new List<string> { await Dump(services, code) };
        var places = 0;
        for (var done = 0; done < Work.Commands; done++)
        {
            checkpoints.Count(code);
            await Work.DoOne(services, code, done);
            places += checkpoints.Passed(code);
            after.Add(await Dump(services, code));
        }

        await services.DisposeAsync();
        folder.Clear();
        Assert.Equal(after.Count, after.Distinct().Count());
        return new States(after, places);
    }

    /// <summary>All that is in a firm's file.</summary>
    private static async Task<string> Dump(IServiceProvider services, string code)
    {
        await using var db = await services.GetRequiredService<FirmStore>().Open(code, default);
        await db.Database.OpenConnectionAsync();
        var tables = await db.Database
            .SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .ToListAsync();
        var all = new StringBuilder();
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid";
            await using var rows = await command.ExecuteReaderAsync();
            all.AppendLine(table);
            while (await rows.ReadAsync())
            {
                for (var i = 0; i < rows.FieldCount; i++)
                    all.Append(CultureInfo.InvariantCulture, $"{rows.GetValue(i)}|");
                all.AppendLine();
            }
        }

        return all.ToString();
    }

    /// <param name="After">The whole file after so many commands.</param>
    /// <param name="Places">The places passed on the way.</param>
    private sealed record States(List<string> After, int Places);

    private sealed class Folder : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("practicefirm-kills-").FullName;

        public Folder() => Directory.CreateDirectory(Data.Firms);

        public DataFolder Data => new(_root);

        public string Template => Path.Combine(_root, "template.db");

        public IEnumerable<string> Codes => Directory.EnumerateFiles(Data.Firms, "*.db").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

        public void Put(string code) => File.Copy(Template, Path.Combine(Data.Firms, code + ".db"));

        public void Clear()
        {
            Directory.Delete(Data.Firms, recursive: true);
            Directory.CreateDirectory(Data.Firms);
        }

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}
