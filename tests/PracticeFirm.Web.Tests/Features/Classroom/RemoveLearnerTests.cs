using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Features.Classroom;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Classroom;

public sealed class RemoveLearnerTests
{
    private const string OwnFirm = "SAMALLEN";

    [Fact]
    public async Task What_goes_is_said_and_nothing_goes_yet()
    {
        await using var host = await WebHost.Start();
        await AddOwnFirm(host);

        var goes = (await host.Send(TestUser.Teacher, new RemoveLearner.Query(ClassroomHost.OwnClass, TestUser.Sam.Id))).Value;

        Assert.Equal(TestUser.Sam.Name, goes.Name);
        Assert.Equal(["3A"], goes.Classes);
        Assert.Equal(["Alleen van Sam"], goes.Own);
        Assert.Equal([TestFirmContents.FirmName], goes.Shared);
        Assert.Equal(["noor Noor Bakker", "sam Sam Jansen"], await host.Learners());
        Assert.True(Store(host).Exists(OwnFirm));
    }

    [Fact]
    public async Task A_removed_learner_is_gone_with_the_firm_of_their_own_and_all_that_was_kept_of_it()
    {
        await using var host = await WebHost.Start();
        await AddOwnFirm(host);
        await Keeper(host).Keep(OwnFirm, CheckpointKind.Manual, "Voor de les", "Mieke", default);

        Assert.True((await host.Send(TestUser.Teacher, new RemoveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id))).IsSuccess);

        await using var db = await host.School();
        Assert.False(await db.Users.AnyAsync(user => user.Id == TestUser.Sam.Id));
        Assert.Equal([WebHost.Firm], await db.Firms.Select(firm => firm.Code).ToListAsync());
        Assert.Equal(["noor Noor Bakker"], await host.Learners());
        Assert.Empty(Directory.GetFiles(host.Folder, OwnFirm + "*", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(Path.Combine(host.Folder, "checkpoints", OwnFirm)));
        Assert.False(await host.CanLogIn(TestUser.Sam.Id, WebHost.Password));
        Assert.Equal("Learner.NotFound", (await host.Send(TestUser.Teacher, new RemoveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id))).Error.Code);
    }

    [Fact]
    public async Task In_a_firm_that_others_go_on_with_the_name_is_gone_from_all_texts_and_from_what_was_kept()
    {
        await using var host = await WebHost.Start();
        var kept = await Keeper(host).Keep(WebHost.Firm, CheckpointKind.Manual, "Voor de les", "Mieke", default);

        Assert.True((await host.Send(TestUser.Teacher, new RemoveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id))).IsSuccess);

        await using (var db = await host.School())
            Assert.Equal([TestUser.Noor.Id], (await db.Firms.SingleAsync()).Members.Select(member => member.UserId));
        var names = await Store(host).Look(WebHost.Firm, db => db.Employees.Where(e => e.Id == TestFirmContents.Sam || e.Id == TestFirmContents.Noor).OrderBy(e => e.Id).Select(e => e.Name).ToListAsync(), default);
        Assert.Equal(["oud-leerling", TestUser.Noor.Name], names);
        Assert.False(await Holds(host, TestUser.Sam.Name), "The name still stands in the firm.");

        // What is put back has forgotten them too.
        Assert.Equal(kept, Assert.Single(host.Services.GetRequiredService<Checkpoints>().List(WebHost.Firm)));
        Assert.True((await Keeper(host).ToCheckpoint(WebHost.Firm, kept.Id, "Mieke", default)).IsSuccess);
        Assert.False(await Holds(host, TestUser.Sam.Name), "The name came back with the checkpoint.");
        Assert.True(await Holds(host, TestUser.Noor.Name), "Somebody else's name went too.");
    }

    [Fact]
    public async Task A_learner_a_colleague_works_with_is_not_thrown_away()
    {
        await using var host = await WebHost.Start();
        await host.AddColleague(TestUser.Sam.Id);

        Assert.Equal("Learner.WithColleague", (await host.Send(TestUser.Teacher, new RemoveLearner.Query(ClassroomHost.OwnClass, TestUser.Sam.Id))).Error.Code);
        Assert.Equal("Learner.WithColleague", (await host.Send(TestUser.Teacher, new RemoveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id))).Error.Code);
        Assert.True(await host.CanLogIn(TestUser.Sam.Id, WebHost.Password));
    }

    [Fact]
    public async Task Files_that_a_stop_left_lying_go_after_the_next_start_and_no_others()
    {
        await using var host = await WebHost.Start();
        await AddOwnFirm(host);
        var keeper = Keeper(host);
        keeper.Condemn(OwnFirm);
        keeper.Condemn(WebHost.Firm);
        await using (var db = await host.School())
        {
            db.Remove(await db.Firms.SingleAsync(firm => firm.Code == OwnFirm));
            await db.SaveChangesAsync();
        }

        await File.WriteAllTextAsync(Path.Combine(host.Folder, "firms", "VREEMD22.db"), "van iemand");
        using var sweeper = new FirmSweeper(host.Services.GetRequiredService<IDbContextFactory<SchoolDb>>(), keeper, NullLogger<FirmSweeper>.Instance);
        await sweeper.StartAsync(default);
        await sweeper.ExecuteTask!;

        Assert.Empty(keeper.Condemned());
        Assert.False(Store(host).Exists(OwnFirm));
        Assert.True(Store(host).Exists(WebHost.Firm));
        Assert.True(Store(host).Exists("VREEMD22"));
    }

    private static async Task AddOwnFirm(WebHost host)
    {
        await using (var db = await host.School())
        {
            var session = await db.Sessions.SingleAsync();
            db.Add(FirmRegistration.Register(OwnFirm, "Alleen van Sam", session, 2, [new FirmMember(TestUser.Sam.Id, TestUser.Sam.Name)]).Value);
            await db.SaveChangesAsync();
        }

        await host.Services.GetRequiredService<IFirmProvisioner>().Provision(OwnFirm, new FirmRecipe("test", 2, []), default);
    }

    // Looks at every text of the firm, whatever table it is in.
    private static async Task<bool> Holds(WebHost host, string name) =>
        await Store(host).Look(
            WebHost.Firm,
            async db =>
            {
                await db.Database.OpenConnectionAsync();
                using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.type = 'TEXT'";
                var texts = new List<string>();
                using (var reader = await command.ExecuteReaderAsync())
                {
                    while (await reader.ReadAsync())
                        texts.Add($"SELECT count(*) FROM \"{reader.GetString(0)}\" WHERE instr(\"{reader.GetString(1)}\", @name) > 0");
                }

                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ("@name", name);
                command.Parameters.Add(parameter);
                var found = 0L;
                foreach (var text in texts)
                {
                    command.CommandText = text;
                    found += (long)(await command.ExecuteScalarAsync())!;
                }

                return found > 0;
            },
            default);

    private static FirmStore Store(WebHost host) => host.Services.GetRequiredService<FirmStore>();

    private static FirmKeeper Keeper(WebHost host) => host.Services.GetRequiredService<FirmKeeper>();
}
