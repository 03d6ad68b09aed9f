using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PracticeFirm.Domain.School;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>The school's database: accounts, classes, sessions, and which firms there are.</summary>
public sealed class SchoolDb(DbContextOptions<SchoolDb> options)
    : IdentityDbContext<SchoolUser, IdentityRole, string>(options), ISchoolDatabase
{
    public DbSet<SchoolClass> Classes => Set<SchoolClass>();

    public DbSet<PracticeSession> Sessions => Set<PracticeSession>();

    public DbSet<FirmRegistration> Firms => Set<FirmRegistration>();

    public DbSet<OwnScenario> OwnScenarios => Set<OwnScenario>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SchoolEvent> Events => Set<SchoolEvent>();

    /// <summary>Forgets what was changed and not saved.</summary>
    public void Forget() => ChangeTracker.Clear();

    /// <summary>Writes a line of the log with what is saved next.</summary>
    public void Log(SchoolEvent line) => Events.Add(line);

    internal static void Configure(DbContextOptionsBuilder options, string path)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 };
        options.UseSqlite(connection.ToString(), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(DurableConnections.Instance);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<SchoolUser>(user =>
        {
            user.Property(u => u.DisplayName).HasMaxLength(SchoolUser.DisplayNameLength);
            user.Property(u => u.UserName).HasMaxLength(SchoolUser.UserNameLength);
        });
        builder.Entity<SchoolClass>(schoolClass =>
        {
            schoolClass.ToTable("Classes");
            schoolClass.Property(c => c.Name).HasMaxLength(SchoolClass.NameLength);
            schoolClass.OwnsMany(c => c.Learners, learner =>
            {
                learner.ToTable("Enrolments");
                learner.WithOwner().HasForeignKey("ClassId");
                learner.HasKey("ClassId", nameof(Enrolment.UserId));
                learner.HasIndex(l => l.UserId);
                learner.HasOne<SchoolUser>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
            });
            schoolClass.OwnsMany(c => c.Teachers, teacher =>
            {
                teacher.ToTable("Teachings");
                teacher.WithOwner().HasForeignKey("ClassId");
                teacher.HasKey("ClassId", nameof(Teaching.UserId));
                teacher.HasIndex(t => t.UserId);
                teacher.HasOne<SchoolUser>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
            });
        });
        builder.Entity<PracticeSession>(session =>
        {
            session.ToTable("Sessions");
            session.Property(s => s.Title).HasMaxLength(PracticeSession.TitleLength);
            session.Property(s => s.Scenario).HasMaxLength(PracticeSession.ScenarioLength);
            session.Property(s => s.PauseText).HasMaxLength(PracticeSession.PauseTextLength);
            session.Property(s => s.HelpLevel).HasConversion<string>().HasMaxLength(24);
            session.Property(s => s.Variants).HasConversion<string>().HasMaxLength(24);
            session.Property(s => s.DayMover).HasConversion<string>().HasMaxLength(24);
            session.HasOne<SchoolClass>().WithMany().HasForeignKey(s => s.ClassId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<FirmRegistration>(firm =>
        {
            firm.ToTable("Firms");
            firm.HasKey(f => f.Code);
            firm.Property(f => f.Code).HasMaxLength(FirmCode.Length);
            firm.Property(f => f.Name).HasMaxLength(FirmRegistration.NameLength);
            firm.Property(f => f.Scenario).HasMaxLength(PracticeSession.ScenarioLength);
            firm.Property(f => f.Purpose).HasConversion<string>().HasMaxLength(24);
            firm.HasOne<PracticeSession>().WithMany().HasForeignKey(f => f.SessionId).OnDelete(DeleteBehavior.Restrict);
            firm.OwnsMany(f => f.Members, member =>
            {
                member.ToTable("FirmMembers");
                member.WithOwner().HasForeignKey("FirmCode");
                member.HasKey("FirmCode", nameof(FirmMember.UserId));
                member.HasIndex(m => m.UserId);
                member.Property(m => m.Name).HasMaxLength(SchoolUser.DisplayNameLength);
                member.Property(m => m.Role).HasConversion<string>().HasMaxLength(24);
                member.HasOne<SchoolUser>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
            });
        });
        builder.Entity<OwnScenario>(scenario =>
        {
            scenario.ToTable("OwnScenarios");
            scenario.Property(s => s.Code).HasMaxLength(PracticeSession.ScenarioLength);
            scenario.Property(s => s.Family).HasMaxLength(PracticeSession.ScenarioLength);
            scenario.Property(s => s.Text).HasMaxLength(OwnScenario.TextLength);
            scenario.HasIndex(s => s.Code).IsUnique();
            scenario.HasOne<SchoolUser>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("Invitations");
            invitation.Property(i => i.CodeHash).HasMaxLength(64);
            invitation.Property(i => i.Note).HasMaxLength(Invitation.NoteLength);
            invitation.HasIndex(i => i.CodeHash).IsUnique();
            invitation.HasOne<SchoolUser>().WithMany().HasForeignKey(i => i.InvitedBy).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<SchoolEvent>(line =>
        {
            line.ToTable("SchoolEvents");
            line.Property(e => e.Kind).HasMaxLength(SchoolEvent.KindLength);
            line.Property(e => e.Outcome).HasMaxLength(SchoolEvent.KindLength);
            line.Property(e => e.Text).HasMaxLength(SchoolEvent.TextLength);
            line.HasIndex(e => e.SessionId);
        });
    }
}

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the application.</summary>
internal sealed class SchoolDbFactory : IDesignTimeDbContextFactory<SchoolDb>
{
    public SchoolDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SchoolDb>();
        SchoolDb.Configure(options, "school.db");
        return new SchoolDb(options.Options);
    }
}
